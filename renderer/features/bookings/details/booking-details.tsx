import { Button } from '@mantine/core';
import { IconCalendarEvent, IconUser } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { BookingView } from '../../../../shared/contract/bookings.ts';
import { customerPath } from '../../../paths.ts';
import { useFormat } from '../../../text/use-format.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PhoneText } from '../../../ui/phone-text.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import { BookingActions } from './booking-actions.tsx';
import s from './details.module.css';

const CHIPS = {
  open: 'booked',
  shown: 'done',
  done: 'done',
  no_show: 'missed',
  cancelled: 'excluded',
  rescheduled: 'open',
} as const;

interface Props {
  booking: BookingView | null;
  /** Nothing on the calendar could be chosen. */
  noneShown: boolean;
  today: string;
  onMove(booking: BookingView): void;
}

export function BookingDetails({ booking, noneShown, today, onMove }: Props) {
  const { t } = useTranslation('bookings');
  if (!booking) {
    return (
      <EmptyState
        icon={<IconCalendarEvent size={28} aria-hidden />}
        title={t(noneShown ? 'noBookingsTitle' : 'nothingOpenTitle')}
        text={t(noneShown ? 'noBookingsText' : 'nothingOpenText')}
      />
    );
  }
  return <Details booking={booking} today={today} onMove={onMove} />;
}

function Details({ booking, today, onMove }: Pick<Props, 'today' | 'onMove'> & { booking: BookingView }) {
  const { t } = useTranslation(['bookings', 'common']);
  const format = useFormat();
  const [, navigate] = useLocation();
  const when = (date: string, slot: string) => `${format.weekday(date)} ${format.shortDate(date)} ${format.time(slot)}`;
  const facts: [string, string | null][] = [
    [t('vehicle'), [booking.model, booking.plate && format.plate(booking.plate)].filter(Boolean).join(' · ')],
    [t('engine'), booking.engineNumber],
    [t('step'), booking.step],
    [t('address'), booking.type === 'home_service' ? booking.address : null],
    [t('promo'), booking.promoCode],
    [t('note'), booking.note],
    [
      t('madeBy'),
      booking.madeBy ? t('madeByOn', { user: booking.madeBy, at: format.dateTime(booking.madeAt) }) : format.dateTime(booking.madeAt),
    ],
    [t('settledAt'), booking.settledAt && format.dateTime(booking.settledAt)],
  ];
  return (
    <div className={s.details}>
      <header className={s.head}>
        <h2>{booking.customer}</h2>
        <StateChip state={CHIPS[booking.status]}>{t(`common:bookingStatus_${booking.status}`)}</StateChip>
      </header>
      <p className={s.phone}>
        <PhoneText number={booking.phone} copy />
      </p>
      <p className="k-strong">
        {t(`common:bookingType_${booking.type}`)}, {when(booking.date, booking.slot)}
      </p>
      {booking.status === 'open' && <p className="k-2">{t(booking.confirmedAt ? 'confirmed' : 'unconfirmed')}</p>}
      <BookingActions booking={booking} today={today} when={when(booking.date, booking.slot)} onMove={() => onMove(booking)} />
      <dl className={s.facts}>
        {facts
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        {booking.movedFrom.length > 0 && (
          <div>
            <dt>{t('movedFrom')}</dt>
            <dd>
              {booking.movedFrom.map(({ date, slot }) => (
                <p key={`${date} ${slot}`}>{when(date, slot)}</p>
              ))}
            </dd>
          </div>
        )}
      </dl>
      <Button variant="default" leftSection={<IconUser size={15} aria-hidden />} onClick={() => navigate(customerPath(booking.customerId))}>
        {t('openCustomer')}
      </Button>
    </div>
  );
}
