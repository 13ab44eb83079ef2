import { ActionIcon } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { addDays, addMonths, daysBetween, weekday } from '../../../shared/domain/civil-date.ts';
import { useFormat } from '../text/use-format.ts';
import s from './calendar.module.css';
import { DayMark, type DayState } from './day-strip.tsx';

interface Props {
  /** '2026-11' */
  month: string;
  onMonth(month: string): void;
  chosen?: string | null;
  /** Days after it cannot be chosen. */
  last?: string;
  stateOf?(date: string): DayState | null;
  onChoose(date: string): void;
}

/** Monday first, six weeks at most; beside each day, whether it was reported where that is known. */
export function Calendar({ month, onMonth, chosen = null, last, stateOf, onChoose }: Props) {
  const { t } = useTranslation(['headOffice', 'headOfficeFigures']);
  const format = useFormat();
  const first = `${month}-01`;
  const length = daysBetween(first, addMonths(first, 1));
  const before = (weekday(first) + 6) % 7;
  const step = (months: number) => onMonth(addMonths(first, months).slice(0, 7));
  return (
    <div className={s.calendar}>
      <div className={s.head}>
        <ActionIcon aria-label={t('previousMonth')} onClick={() => step(-1)}>
          <IconChevronLeft size={16} aria-hidden />
        </ActionIcon>
        <b>{format.month(month)}</b>
        <ActionIcon aria-label={t('nextMonth')} disabled={last !== undefined && addMonths(first, 1) > last} onClick={() => step(1)}>
          <IconChevronRight size={16} aria-hidden />
        </ActionIcon>
      </div>
      <div className={s.days}>
        {Array.from({ length: 7 }, (_, day) => addDays('2026-11-16', day)).map((monday) => (
          <span key={monday} className={s.weekday}>
            {format.shortWeekday(monday)}
          </span>
        ))}
        {Array.from({ length }, (_, day) => addDays(first, day)).map((date, index) => {
          const state = stateOf?.(date) ?? null;
          const words = state ? `${format.fullDate(date)}, ${t(`headOfficeFigures:day_${state}`)}` : format.fullDate(date);
          return (
            <button
              key={date}
              type="button"
              className={`${s.day} ${date === chosen ? s.chosen : ''}`}
              style={index === 0 ? { gridColumnStart: before + 1 } : undefined}
              aria-label={words}
              aria-pressed={date === chosen}
              disabled={last !== undefined && date > last}
              onClick={() => onChoose(date)}
            >
              {Number(date.slice(8))}
              {state && <DayMark state={state} />}
            </button>
          );
        })}
      </div>
    </div>
  );
}
