import { ActionIcon, TextInput } from '@mantine/core';
import { IconBuilding, IconTrash } from '@tabler/icons-react';
import type { ClipboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { readShare, readUnits } from '../../../../../shared/domain/target-text.ts';
import { describeError } from '../../../../api/index.ts';
import { useFigureWords } from '../use-figure-words.ts';
import { COLUMNS, type Column } from './target-draft.ts';
import s from './targets.module.css';
import type { TargetDraftState } from './use-target-draft.ts';

interface Props {
  month: string;
  draft: TargetDraftState;
  onPaste(event: ClipboardEvent, column: Column): void;
}

/** A month's units and share, what they make, and what stands in the way. */
export function TargetRow({ month, draft, onPaste }: Props) {
  const { t } = useTranslation('targets');
  const { month: nameOf, write } = useFigureWords();
  const saved = draft.saved.get(month);
  const cells = draft.cellsOf(month);
  const step = draft.stepOf(month);
  const isLocked = saved?.source === 'head_office';
  const refusal = draft.refused[month];
  const name = nameOf(month);
  const units = readUnits(cells.units);
  const share = readShare(cells.share) ?? draft.usualShare;
  const fault = step.kind === 'fault' ? t(`fault_${step.fault}`) : refusal === undefined ? null : describeError(refusal).title;
  const faultId = `target-fault-${month}`;
  return (
    <tr className={step.kind === 'same' ? undefined : s.changed}>
      <th scope="row">{name}</th>
      {COLUMNS.map((column) =>
        isLocked ? (
          <td key={column} className={s.locked}>
            {cells[column]}
          </td>
        ) : (
          <td key={column}>
            <TextInput
              classNames={{ input: s.cell ?? '' }}
              aria-label={t(`cell_${column}`, { month: name })}
              aria-describedby={fault ? faultId : undefined}
              value={cells[column]}
              placeholder={column === 'share' ? draft.write.percent(draft.usualShare) : ''}
              maxLength={12}
              inputMode="decimal"
              autoComplete="off"
              error={step.kind === 'fault' && step.column === column}
              onFocus={(event) => event.currentTarget.select()}
              onChange={(event) => draft.type([{ month, part: { [column]: event.currentTarget.value } }])}
              onPaste={(event) => onPaste(event, column)}
            />
          </td>
        ),
      )}
      <td className={s.made}>
        {write(Number.isNaN(units) || Number.isNaN(share) || units === null ? null : units * share, { type: 'units' })}
      </td>
      <td className={s.state}>
        {isLocked && (
          <span className={s.decided}>
            <IconBuilding size={13} stroke={2} aria-hidden /> {t('decided')}
          </span>
        )}
        {!isLocked && cells.units.trim() !== '' && (
          <ActionIcon
            aria-label={t('remove', { month: name })}
            tabIndex={-1} // Tab goes from cell to cell; the keyboard empties the units instead
            onClick={() => draft.type([{ month, part: { units: '', share: '' } }])}
          >
            <IconTrash size={15} aria-hidden />
          </ActionIcon>
        )}
        {step.kind === 'remove' && <span className="k-2">{t('goes')}</span>}
        <span id={faultId} role={refusal === undefined ? undefined : 'alert'} className={s.fault}>
          {fault}
        </span>
      </td>
    </tr>
  );
}
