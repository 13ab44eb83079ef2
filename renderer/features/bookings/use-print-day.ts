import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client, notifyError } from '../../api/index.ts';
import { useLanguage } from '../../text/language.ts';
import { useFormat } from '../../text/use-format.ts';
import { bookingListHtml } from './booking-list-html.ts';

/** Prints who comes on a day, for the workshop's counter. */
export function usePrintDay() {
  const { t } = useTranslation(['bookings', 'common']);
  const format = useFormat();
  const language = useLanguage();
  const [busy, setBusy] = useState(false);
  async function run(date: string) {
    if (busy) return;
    setBusy(true);
    try {
      const { bookings } = await client.call('booking.range', { from: date, to: date });
      const title = t('printTitle', { date: format.fullDate(date) });
      const names = ['time', 'customer', 'phone', 'vehicle', 'step', 'type', 'status', 'note'] as const;
      const rows = bookings
        .filter(({ status }) => status !== 'rescheduled' && status !== 'cancelled')
        .sort((a, b) => a.slot.localeCompare(b.slot))
        .map((booking) => [
          format.time(booking.slot),
          booking.customer,
          format.phone(booking.phone),
          [booking.model, booking.plate && format.plate(booking.plate), booking.engineNumber].filter(Boolean).join(' · '),
          booking.step ?? '–',
          t(`common:bookingType_${booking.type}`),
          t(`common:bookingStatus_${booking.status}`),
          [booking.address, booking.note].filter(Boolean).join(' · '),
        ]);
      const html = bookingListHtml({ language, title, heads: names.map((name) => t(`print_${name}`)), rows, empty: t('printEmpty') });
      await client.call('desktop.printHtml', { html, title });
    } catch (error) {
      notifyError(error);
    } finally {
      setBusy(false);
    }
  }
  return { busy, run: (date: string) => void run(date) };
}
