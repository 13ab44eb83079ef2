import { SegmentedControl } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useToday } from '../../../api/index.ts';
import { DayInput } from '../../../ui/form/day-input.tsx';
import s from '../../../ui/panel/panel.module.css';
import { usePanel } from './panel-context.ts';

const PLACES = ['elsewhere', 'here'] as const;

/** Where and when it was serviced already. */
export function Serviced() {
  const { t } = useTranslation('contact');
  const today = useToday();
  const { form, dispatch } = usePanel();
  useEffect(() => {
    if (form.servicedWhere === null) dispatch({ type: 'write', fields: { servicedWhere: 'elsewhere' } });
  }, [form.servicedWhere, dispatch]);
  return (
    <section className={s.block}>
      <div className={s.label}>
        <span>{t('servicedWhere')}</span>
        <span className="k-dim">{t('required')}</span>
      </div>
      <div className={s.fields}>
        <SegmentedControl
          aria-label={t('servicedWhere')}
          fullWidth
          data={PLACES.map((place) => ({ value: place, label: t(`serviced_${place}`) }))}
          value={form.servicedWhere ?? 'elsewhere'}
          onChange={(value) => dispatch({ type: 'write', fields: { servicedWhere: value as 'elsewhere' | 'here' } })}
        />
        <DayInput
          label={t('servicedOn')}
          max={today}
          autoFocus
          value={form.servicedOn}
          onChange={(day) => dispatch({ type: 'write', fields: { servicedOn: day } })}
        />
        {form.servicedWhere === 'here' && <p className="k-dim">{t('servicedHereHint')}</p>}
      </div>
    </section>
  );
}
