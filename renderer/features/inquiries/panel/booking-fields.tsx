import { NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Inquiry } from '../../../../shared/contract/inquiries.ts';
import { useRead, useToday } from '../../../api/index.ts';
import { useFormat } from '../../../text/use-format.ts';
import s from '../../../ui/panel/panel.module.css';
import { SlotPicker } from '../../../ui/slots/slot-picker.tsx';
import { vehicleName } from '../list/vehicle-name.ts';
import type { BookingAnswers, BookingType } from './inquiry-form.ts';

interface Props {
  inquiry: Inquiry;
  booking: BookingAnswers;
  set(booking: BookingAnswers): void;
}

const TYPES: readonly BookingType[] = ['regular', 'weekend', 'home_service'];

/** Date, time, kind, vehicle, promo: for an inquirer who agrees to come. */
export function BookingFields({ inquiry, booking, set }: Props) {
  const { t } = useTranslation(['inquiries', 'common']);
  const today = useToday();
  const change = (part: Partial<BookingAnswers>) => set({ ...booking, ...part });
  const promos =
    useRead('promos.list', {}).data?.filter(
      ({ active, fromDay, toDay }) => active && (fromDay ?? '') <= today && today <= (toDay ?? '9999'),
    ) ?? [];
  return (
    <section className={s.block}>
      <div className={s.fields}>
        <SegmentedControl
          aria-label={t('bookingType')}
          fullWidth
          data={TYPES.map((type) => ({ value: type, label: t(`common:bookingType_${type}`) }))}
          value={booking.type}
          onChange={(type) => change({ type: type as BookingType, date: null, slot: null, overbook: false })}
        />
        <SlotPicker key={booking.type} type={booking.type} chosen={booking} onChoose={change} />
        {booking.type === 'home_service' && (
          <TextInput
            label={t('address')}
            maxLength={200}
            value={booking.address}
            onChange={(event) => change({ address: event.currentTarget.value })}
          />
        )}
        {inquiry.customerId !== null && (
          <VehicleChoice
            customerId={inquiry.customerId}
            inquiry={inquiry}
            value={booking.vehicleId}
            onChange={(vehicleId) => change({ vehicleId })}
          />
        )}
        {promos.length > 0 && (
          <NativeSelect
            label={t('promo')}
            value={booking.promoCode}
            data={[{ value: '', label: t('noPromo') }, ...promos.map(({ code, name }) => ({ value: code, label: `${name} (${code})` }))]}
            onChange={(event) => change({ promoCode: event.currentTarget.value })}
          />
        )}
      </div>
    </section>
  );
}

interface VehicleProps {
  customerId: number;
  inquiry: Inquiry;
  value: number | null;
  onChange(vehicleId: number | null): void;
}

/** A known customer comes with one of their vehicles, or with another that the branch has not seen yet. */
function VehicleChoice({ customerId, inquiry, value, onChange }: VehicleProps) {
  const { t } = useTranslation('inquiries');
  const format = useFormat();
  const vehicles = useRead('customer.page', { customerId }).data?.vehicles ?? [];
  if (vehicles.length === 0) return null;
  const { plate } = inquiry.vehicle;
  const described =
    inquiry.vehicle.id === null ? [vehicleName(inquiry.vehicle), plate && format.plate(plate)].filter(Boolean).join(' ') : '';
  return (
    <NativeSelect
      label={t('column_vehicle')}
      value={value ?? ''}
      data={[
        ...vehicles.map((vehicle) => ({
          value: String(vehicle.id),
          label: [vehicle.model ?? vehicle.engineNumber, vehicle.plate ? format.plate(vehicle.plate) : ''].filter(Boolean).join(' '),
        })),
        ...(inquiry.vehicle.id === null
          ? [{ value: '', label: described ? t('newVehicleNamed', { vehicle: described }) : t('newVehicle') }]
          : []),
      ]}
      onChange={({ currentTarget }) => onChange(currentTarget.value === '' ? null : Number(currentTarget.value))}
    />
  );
}
