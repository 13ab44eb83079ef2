import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { addDays } from '../../../../shared/domain/civil-date.ts';
import { useAppState } from '../../../api/index.ts';
import { DayInput } from '../../../ui/form/day-input.tsx';
import { TimeInput } from '../../../ui/form/time-input.tsx';
import s from '../../../ui/panel/panel.module.css';
import { inOneHour } from '../../../ui/panel/quick-times.ts';
import { usePanel } from './panel-context.ts';

/** When the customer wants to be called again; the usual answers are one click away. */
export function CallBack() {
  const { t } = useTranslation('contact');
  const { form, dispatch } = usePanel();
  const now = useAppState().data?.now ?? '';
  const today = now.slice(0, 10);
  const set = (callBackDate: string, callBackTime: string) => dispatch({ type: 'write', fields: { callBackDate, callBackTime } });
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
            <Button variant="default" onClick={() => set(today, soon)}>
              {t('quick_hour')}
            </Button>
          )}
          {now.slice(11, 16) < '15:00' && (
            <Button variant="default" onClick={() => set(today, '15:00')}>
              {t('quick_afternoon')}
            </Button>
          )}
          <Button variant="default" onClick={() => set(addDays(today, 1), '09:00')}>
            {t('quick_tomorrow')}
          </Button>
        </div>
        <div className={s.pair}>
          <DayInput label={t('date')} min={today} value={form.callBackDate} onChange={(day) => set(day, form.callBackTime)} />
          <TimeInput label={t('time')} autoFocus value={form.callBackTime} onChange={(time) => set(form.callBackDate, time)} />
        </div>
      </div>
    </section>
  );
}
