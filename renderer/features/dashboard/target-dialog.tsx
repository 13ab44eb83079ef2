import { Button, Group, Modal } from '@mantine/core';
import { useState } from 'react';
import type { Dashboard } from '../../../shared/contract/dashboard.ts';
import { useChange, useRead } from '../../api/index.ts';
import { wholeNumber } from '../../ui/form/checks.ts';
import { NumberField } from '../../ui/form/fields.tsx';
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
  const usual = useRead('settings.get', {}).data?.crmShare;
  const change = useChange('targets.set');
  const [units, setUnits] = useState(target ? String(target.unitEntries) : '');
  const [typed, setShare] = useState<string | null>(target ? percentText(target.crmShare) : null);
  const share = typed ?? percentText(usual ?? 0);
  const [unitEntries, percent] = [wholeNumber(units, 0, MOST_UNITS), wholeNumber(share, 0, 100)];
  const makes = unitEntries === null || percent === null ? null : (unitEntries * percent) / 100;
  const save = async () => {
    if (unitEntries === null || percent === null) return;
    await change.mutateAsync({ month, unitEntries, crmShare: percent / 100 });
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t('targetOf', { month: format.month(month) })} centered>
      <form
        className={s.form}
        onSubmit={(event) => {
          event.preventDefault();
          void save().catch(() => undefined); // the error has been shown
        }}
      >
        <NumberField label={t('targetUnits')} value={units} min={0} max={MOST_UNITS} optional onChange={setUnits} />
        <NumberField label={t('targetShare')} value={share} min={0} max={100} onChange={setShare} />
        <p className="k-2">{t('targetMakes', { target: pace(makes) })}</p>
        <Group justify="flex-end">
          <Button type="submit" disabled={makes === null} loading={change.isPending}>
            {t('save')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

function percentText(share: number): string {
  return String(Math.round(share * 100));
}
