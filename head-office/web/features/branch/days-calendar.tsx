import { useTranslation } from 'react-i18next';
import type { BranchDay } from '../../../api/figures.ts';
import { Calendar } from '../../ui/calendar.tsx';
import { StripLegend } from '../../ui/day-strip.tsx';
import page from '../../ui/page.module.css';
import s from './branch.module.css';

interface Props {
  days: readonly BranchDay[];
  month: string;
  today: string;
  onMonth(month: string): void;
  onDay(date: string): void;
}

export function DaysCalendar({ days, month, today, onMonth, onDay }: Props) {
  const { t } = useTranslation('headOfficeFigures');
  const stateOf = (date: string) => days.find((day) => day.date === date)?.state ?? null;
  return (
    <section className={page.card} aria-label={t('days')}>
      <div className={s.calendar}>
        <Calendar
          month={month}
          onMonth={onMonth}
          last={today}
          stateOf={stateOf}
          onChoose={(date) => stateOf(date) === 'reported' && onDay(date)}
        />
      </div>
      <div className={page.foot}>
        <StripLegend />
      </div>
    </section>
  );
}
