import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CustomerPage } from '../../../../shared/contract/customers.ts';
import { useToday } from '../../../api/index.ts';
import { useFormat } from '../../../text/use-format.ts';
import type { BookingType } from '../../../ui/new-booking/booking-form-state.ts';
import s from '../customer.module.css';
import { nothingFor, suggestionsFor } from './suggestions-for.ts';

interface Props {
  customer: CustomerPage;
  onBook(vehicleId: number, type: BookingType): void;
}

/** What to offer now, with the reason. */
export function Suggestions({ customer, onBook }: Props) {
  const { t } = useTranslation('customers');
  const format = useFormat();
  const today = useToday();
  const suggestions = customer.blacklistedOn !== null || today === '' ? [] : suggestionsFor(customer, today);
  const nothing = today === '' ? null : nothingFor(customer, today);
  return (
    <section className={s.section}>
      <h2>{t('suggestions')}</h2>
      {suggestions.length === 0 && (
        <p className="k-2">
          {nothing?.why === 'excluded'
            ? t('offerExcluded', { reason: t(`exclusion_${nothing.reason}`).toLowerCase() })
            : nothing
              ? t('offerLater', { ...nothing, date: format.shortDate(nothing.date) })
              : t('offerNothing')}
        </p>
      )}
      {suggestions.map((suggestion, index) => {
        const { kind, vehicle, step, days, count, months, vehicleId, date } = suggestion;
        const words = {
          booking: [
            t('offerBooking', { steps: step }),
            t(days === 0 ? 'offerBookingLate' : 'offerBookingDays', { vehicle, date: format.shortDate(date), days }),
          ],
          booked: [t('offerBooked', { steps: step }), t('offerBookedText', { vehicle })],
          home: [t('offerHome'), t('offerHomeText', { count })],
          winBack: [t('offerWinBack'), t('offerWinBackText', { vehicle, months })],
        }[kind];
        return (
          <div key={`${kind} ${vehicleId} ${step}`} className={`${s.offer} ${index === 0 ? s.first : ''}`}>
            <span className={s.rank}>{index + 1}</span>
            <div>
              <b>{words[0]}</b>
              <p>{words[1]}</p>
              {kind !== 'booked' && (
                <Button mt={4} variant="light" onClick={() => onBook(vehicleId, kind === 'home' ? 'home_service' : 'regular')}>
                  {t('offerPick')}
                </Button>
              )}
            </div>
          </div>
        );
      })}
    </section>
  );
}
