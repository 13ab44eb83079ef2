import { ActionIcon, Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addMonths } from '../../../shared/domain/civil-date.ts';
import { useFormat } from '../text/use-format.ts';
import s from './stepper.module.css';
import { Stepper } from './stepper.tsx';

interface Props {
  /** '2026-11' */
  month: string;
  /** The last month that can be chosen. */
  last?: string;
  onChange(month: string): void;
}

const LATEST = '9999-12';

export function MonthPicker({ month, last = LATEST, onChange }: Props) {
  const { t } = useTranslation('headOffice');
  const format = useFormat();
  const [year, setYear] = useState<number | null>(null);
  const shown = year ?? Number(month.slice(0, 4));
  const step = (months: number) => addMonths(`${month}-01`, months).slice(0, 7);
  return (
    <Stepper
      previous={{ label: t('previousMonth'), onClick: () => onChange(step(-1)) }}
      next={{ label: t('nextMonth'), onClick: () => onChange(step(1)), disabled: month >= last }}
      picker={(close) => (
        <>
          <div className={s.year}>
            <ActionIcon aria-label={t('previousYear')} onClick={() => setYear(shown - 1)}>
              <IconChevronLeft size={16} aria-hidden />
            </ActionIcon>
            {shown}
            <ActionIcon aria-label={t('nextYear')} disabled={shown >= Number(last.slice(0, 4))} onClick={() => setYear(shown + 1)}>
              <IconChevronRight size={16} aria-hidden />
            </ActionIcon>
          </div>
          <div className={s.months}>
            {Array.from({ length: 12 }, (_, index) => `${shown}-${String(index + 1).padStart(2, '0')}`).map((choice) => (
              <Button
                key={choice}
                variant={choice === month ? 'light' : 'subtle'}
                color={choice === month ? 'nila' : 'gray'}
                disabled={choice > last}
                aria-pressed={choice === month}
                onClick={() => {
                  onChange(choice);
                  setYear(null);
                  close();
                }}
              >
                {format.month(choice).replace(/ \d+$/, '')}
              </Button>
            ))}
          </div>
        </>
      )}
    >
      {format.month(month)}
    </Stepper>
  );
}
