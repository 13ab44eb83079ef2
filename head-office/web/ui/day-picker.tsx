import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays } from '../../../shared/domain/civil-date.ts';
import { useSession } from '../api/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Calendar } from './calendar.tsx';
import { Stepper } from './stepper.tsx';

/** A day up to today. */
export function DayPicker({ date, onChange }: { date: string; onChange(date: string): void }) {
  const { t } = useTranslation('headOffice');
  const format = useFormat();
  const { today } = useSession();
  const [month, setMonth] = useState<string | null>(null);
  return (
    <Stepper
      previous={{ label: t('previousDay'), onClick: () => onChange(addDays(date, -1)) }}
      next={{ label: t('nextDay'), onClick: () => onChange(addDays(date, 1)), disabled: date >= today }}
      picker={(close) => (
        <Calendar
          month={month ?? date.slice(0, 7)}
          onMonth={setMonth}
          chosen={date}
          last={today}
          onChoose={(chosen) => {
            onChange(chosen);
            setMonth(null);
            close();
          }}
        />
      )}
    >
      {`${format.shortWeekday(date)}, ${format.shortDate(date)}`}
    </Stepper>
  );
}
