import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { Dashboard } from '../../../shared/contract/dashboard.ts';
import { percentText, readShare } from '../../../shared/domain/target-text.ts';
import { useChange, useRead } from '../../api/index.ts';
import { useLanguage } from '../../text/language.ts';
import { wholeNumber } from '../../ui/form/checks.ts';
import { NumberField, PercentField } from '../../ui/form/fields.tsx';
import { FormModal } from '../../ui/form/form-modal.tsx';
import s from './dashboard.module.css';
import { useWords } from './use-words.ts';

interface Props {
  /** 'yyyy-mm'. */
  month: string;
  target: NonNullable<Dashboard['month']>['target'];
  onClose(): void;
}

const MOST_UNITS = 1_000_000;

/** The branch's own target of a month (DOMAIN 7); head office's cannot be changed here. */
export function TargetDialog({ month, target, onClose }: Props) {
  const { t, format, pace } = useWords();
  const language = useLanguage();
  const usual = useRead('settings.get', {}).data?.crmShare;
  const change = useChange('targets.set');
  const [units, setUnits] = useState(target ? String(target.unitEntries) : '');
  const [typed, setShare] = useState<string | null>(target ? percentText(target.crmShare, language) : null);
  const share = typed ?? percentText(usual ?? 0, language);
  const unitEntries = wholeNumber(units, 0, MOST_UNITS);
  const crmShare = readShare(`${share}%`);
  const makes = unitEntries === null || crmShare === null || Number.isNaN(crmShare) ? null : unitEntries * crmShare;
  const save = async () => {
    if (unitEntries === null || crmShare === null || makes === null) return;
    await change.mutateAsync({ month, unitEntries, crmShare });
    onClose();
  };
  return (
    <FormModal
      opened
      isEdited={units !== (target ? String(target.unitEntries) : '')}
      onClose={onClose}
      title={t('targetOf', { month: format.month(month) })}
      centered
    >
      <form
        className={s.form}
        onSubmit={(event) => {
          event.preventDefault();
          void save().catch(() => undefined); // the error has been shown
        }}
      >
        <NumberField label={t('targetUnits')} value={units} min={0} max={MOST_UNITS} optional onChange={setUnits} />
        <PercentField label={t('targetShare')} value={share} onChange={setShare} />
        <p className="k-2">{t('targetMakes', { target: pace(makes) })}</p>
        <Group justify="flex-end">
          <Button type="submit" disabled={makes === null} loading={change.isPending}>
            {t('save')}
          </Button>
        </Group>
      </form>
    </FormModal>
  );
}
