import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import s from '../../../ui/panel/panel.module.css';
import { SlotPicker } from '../../../ui/slots/slot-picker.tsx';
import type { BookingType } from '../form/contact-form.ts';
import { AddressField } from './address-field.tsx';
import { usePanel } from './panel-context.ts';
import { PromoField } from './promo-field.tsx';

const TYPES: readonly BookingType[] = ['regular', 'weekend', 'home_service'];

/** Date, time, kind, promo: for a customer who agrees to come. */
export function BookingFields() {
  const { t } = useTranslation(['contact', 'common']);
  const { form, dispatch } = usePanel();
  return (
    <section className={s.block}>
      <div className={s.fields}>
        <SegmentedControl
          aria-label={t('bookingType')}
          fullWidth
          data={TYPES.map((type) => ({ value: type, label: t(`common:bookingType_${type}`) }))}
          value={form.booking.type}
          onChange={(bookingType) => dispatch({ type: 'choose_booking_type', bookingType: bookingType as BookingType })}
        />
        <SlotPicker
          key={form.booking.type}
          type={form.booking.type}
          chosen={form.booking}
          onChoose={(choice) => dispatch({ type: 'choose_slot', ...choice })}
        />
        {form.booking.type === 'home_service' && <AddressField />}
        <PromoField />
      </div>
    </section>
  );
}
