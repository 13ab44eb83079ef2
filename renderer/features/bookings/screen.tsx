import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { addDays, parseCivilDate } from '../../../shared/domain/civil-date.ts';
import { useRead, useToday } from '../../api/index.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { FindCustomer } from '../../ui/find-customer.tsx';
import { NewBookingDialog } from '../../ui/new-booking/new-booking-dialog.tsx';
import s from './bookings.module.css';
import { Calendar } from './calendar/calendar.tsx';
import { rangeOf, type ViewName } from './calendar/calendar-model.ts';
import { BookingDetails } from './details/booking-details.tsx';
import { useMove } from './move/use-move.tsx';
import { Toolbar } from './toolbar.tsx';
import { useBookingsKeys } from './use-bookings-keys.ts';
import { usePrintDay } from './use-print-day.ts';

/** Survives a walk to a customer's page and back. */
let remembered: { view: ViewName; date: string | null } = { view: 'week', date: null };

/** Who comes when: the slots of a day or a week with their load, and what became of each booking (DOMAIN 4). */
export function BookingsScreen() {
  const today = useToday();
  return today === '' ? null : <BookingCalendar today={today} />;
}

function BookingCalendar({ today }: { today: string }) {
  const { t } = useTranslation('bookings');
  const { day: asked, booking: opened } = useParams<{ day?: string; booking?: string }>();
  const [place, setPlace] = useState<typeof remembered>(() => (asked && parseCivilDate(asked) ? { view: 'day', date: asked } : remembered));
  const [selected, setSelected] = useState<number | null>(opened === undefined ? null : Number(opened));
  const [finding, setFinding] = useState(false);
  const [customer, setCustomer] = useState<{ customerId: number; vehicleId: number } | null>(null);
  const date = place.date ?? today;
  const range = useRead('booking.range', rangeOf(place.view, date), { keepPrevious: true });
  const print = usePrintDay();
  const booking = range.data?.bookings.find(({ id }) => id === selected) ?? null;
  function go(part: Partial<typeof place>) {
    remembered = { ...place, ...part };
    setPlace(remembered);
  }
  const move = useMove({
    today,
    onMoved: (moved) => {
      go({ date: moved.date });
      setSelected(moved.id);
    },
  });
  const step = place.view === 'day' ? 1 : 7;
  const actions = {
    onPage: (direction: -1 | 1) => go({ date: addDays(date, direction * step) }),
    onToday: () => go({ date: null }),
    onView: (view: ViewName) => go({ view }),
    onNew: () => setFinding(true),
    onPrint: () => print.run(date),
    onPrintTomorrow: () => print.run(addDays(today, 1)),
  };
  useBookingsKeys({ ...actions, range: range.data ?? null, onMove: move.choose, onMoveTo: move.moveTo });
  return (
    <div className={s.page}>
      <Toolbar view={place.view} date={date} bookings={range.data?.bookings ?? []} printing={print.busy} {...actions} />
      {range.data ? (
        <Calendar
          range={range.data}
          view={place.view}
          selected={selected}
          onSelect={setSelected}
          onDay={(day) => go({ view: 'day', date: day })}
          onDrop={move.moveTo}
        />
      ) : (
        <div>{range.error && <ErrorNotice error={range.error} onRetry={() => void range.refetch()} />}</div>
      )}
      <aside className={s.panel} aria-label={t('details')}>
        <BookingDetails
          key={booking?.id ?? 0}
          booking={booking}
          noneShown={range.data?.bookings.length === 0}
          today={today}
          onMove={move.choose}
        />
      </aside>
      {move.dialog}
      {finding && (
        <FindCustomer
          title={t('findTitle')}
          onClose={() => setFinding(false)}
          onChoose={(found) => {
            setFinding(false);
            setCustomer(found);
          }}
        />
      )}
      {customer && <NewBookingDialog {...customer} onClose={() => setCustomer(null)} onMade={(day) => go({ date: day })} />}
    </div>
  );
}
