import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { addDays } from '../../../shared/domain/civil-date.ts';
import { useAppState } from '../../api/index.ts';
import { DayInput } from '../form/day-input.tsx';
import { TimeInput } from '../form/time-input.tsx';
import s from './panel.module.css';
import { inOneHour } from './quick-times.ts';

interface Props {
  /** A civil date and 'hh:mm'; '' while half typed. */
  date: string;
  time: string;
  onChange(date: string, time: string): void;
}

/** When somebody wants to be called again; the usual answers are one click away. */
export function CallBack({ date, time, onChange }: Props) {
  const { t } = useTranslation('contact');
  const now = useAppState().data?.now ?? '';
  const today = now.slice(0, 10);
  const soon = inOneHour(now);
  return (
    <section className={s.block}>
      <div className={s.label}>
        <span>{t('callBackWhen')}</span>
        <span className="k-dim">{t('required')}</span>
      </div>
      <div className={s.fields}>
        <div className={s.row}>
          {soon && (
            <Button variant="default" onClick={() => onChange(today, soon)}>
              {t('quick_hour')}
            </Button>
          )}
          {now.slice(11, 16) < '15:00' && (
            <Button variant="default" onClick={() => onChange(today, '15:00')}>
              {t('quick_afternoon')}
            </Button>
          )}
          <Button variant="default" onClick={() => onChange(addDays(today, 1), '09:00')}>
            {t('quick_tomorrow')}
          </Button>
        </div>
        <div className={s.pair}>
          <DayInput label={t('date')} min={today} value={date} onChange={(day) => onChange(day, time)} />
          <TimeInput label={t('time')} autoFocus value={time} onChange={(hour) => onChange(date, hour)} />
        </div>
      </div>
    </section>
  );
}
