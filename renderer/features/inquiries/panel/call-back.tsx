import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { addDays } from '../../../../shared/domain/civil-date.ts';
import { DayInput } from '../../../ui/form/day-input.tsx';
import { TimeInput } from '../../../ui/form/time-input.tsx';
import s from '../../../ui/panel/panel.module.css';
import { inOneHour } from '../../../ui/panel/quick-times.ts';
import type { InquiryForm } from './inquiry-form.ts';

interface Props {
  form: InquiryForm;
  set(part: Partial<InquiryForm>): void;
  now: string;
}

/** When the inquirer wants to be called again; the usual answers are one click away. */
export function CallBack({ form, set, now }: Props) {
  const { t } = useTranslation('inquiries');
  const today = now.slice(0, 10);
  const choose = (callBackDate: string, callBackTime: string) => set({ callBackDate, callBackTime });
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
            <Button variant="default" onClick={() => choose(today, soon)}>
              {t('quick_hour')}
            </Button>
          )}
          {now.slice(11, 16) < '15:00' && (
            <Button variant="default" onClick={() => choose(today, '15:00')}>
              {t('quick_afternoon')}
            </Button>
          )}
          <Button variant="default" onClick={() => choose(addDays(today, 1), '09:00')}>
            {t('quick_tomorrow')}
          </Button>
        </div>
        <div className={s.pair}>
          <DayInput label={t('date')} min={today} value={form.callBackDate} onChange={(day) => set({ callBackDate: day })} />
          <TimeInput label={t('time')} autoFocus value={form.callBackTime} onChange={(callBackTime) => set({ callBackTime })} />
        </div>
      </div>
    </section>
  );
}
