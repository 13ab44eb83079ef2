import { NativeSelect, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LABEL_COLORS, type LabelColor, MOST_LABELS } from '../../../../../shared/domain/label-colors.ts';
import { type CallOutput, useChange, useRead } from '../../../../api/index.ts';
import { TextField } from '../../../../ui/form/fields.tsx';
import { changeRow } from '../../../../ui/form/row-key.ts';
import { RowTable } from '../../../../ui/form/row-table.tsx';
import { LabelChip } from '../../../../ui/labels/label-chip.tsx';
import { LockedForm } from '../../form/locked.tsx';
import { MoveButtons } from '../../form/move-buttons.tsx';
import { SaveBar } from '../../form/save-bar.tsx';
import { Section } from '../../form/section.tsx';
import { useForm } from '../../form/use-form.ts';
import s from '../../settings.module.css';
import { isFull, isSound, nameFault, newRow, type Row, toDraft, toLabel } from './label-rows.ts';

/** A label that a customer has cannot go: it can be switched off, and who has it keeps it. */
export function LabelsSection() {
  const { t } = useTranslation('settings');
  const query = useRead('labels.list', {});
  const change = useChange('labels.save', { quiet: true });
  const form = useForm<CallOutput<'labels.list'>, Row[]>({
    query,
    toDraft,
    save: (rows) => (isSound(rows) ? change.mutateAsync({ labels: rows.map(toLabel) }) : null),
  });
  const rows = form.draft ?? [];
  const set = (row: Row, part: Partial<Row>) => form.change(changeRow(rows, row.key, part));
  return (
    <Section
      name="labels"
      intro={t('labelsIntro', { most: MOST_LABELS })}
      failed={{ error: query.error, retry: () => void query.refetch() }}
    >
      {form.draft && (
        <LockedForm form={form}>
          <RowTable
            heads={[t('labelName'), t('labelColor'), t('labelLook'), t('active'), t('order')]}
            rows={rows}
            nameOf={({ name }) => name}
            addLabel={t('addLabel')}
            onAdd={() => !isFull(rows) && form.change([...rows, newRow(rows)])}
            onRemove={({ key }) => form.change(rows.filter((row) => row.key !== key))}
            fixedMark={({ inUse }) => inUse && <span className="k-dim">{t('labelInUse')}</span>}
            cells={(row) => (
              <>
                <td className={s.medium}>
                  <TextField
                    name={t('labelName')}
                    value={row.name}
                    maxLength={30}
                    required
                    error={nameFault(row, rows) ? t('nameTaken') : undefined}
                    onChange={(name) => set(row, { name })}
                  />
                </td>
                <td className={s.medium}>
                  <NativeSelect
                    size="xs"
                    aria-label={`${t('labelColor')}: ${row.name}`}
                    value={row.color}
                    data={LABEL_COLORS.map((value) => ({ value, label: t(`color_${value}`) }))}
                    onChange={(event) => set(row, { color: event.currentTarget.value as LabelColor })}
                  />
                </td>
                <td className={s.medium}>
                  <span className={s.rowName}>
                    <LabelChip label={{ ...row, name: row.name.trim() || '…' }} />
                  </span>
                </td>
                <td className={s.short}>
                  <Switch
                    mt={5}
                    aria-label={`${t('active')}: ${row.name}`}
                    checked={!row.retired}
                    disabled={row.retired && isFull(rows)}
                    onChange={(event) => set(row, { retired: !event.currentTarget.checked })}
                  />
                </td>
                <td className={s.short}>
                  <MoveButtons rows={rows} row={row} name={row.name} onMove={form.change} />
                </td>
              </>
            )}
          />
          <SaveBar form={form} blocked={!isSound(rows)} />
        </LockedForm>
      )}
    </Section>
  );
}
