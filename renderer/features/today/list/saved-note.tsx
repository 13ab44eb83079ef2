import { useTranslation } from 'react-i18next';
import type { ContactEntry } from '../../../../shared/contract/contacts.ts';
import { UNDO_SECONDS } from '../../../../shared/domain/undo-window.ts';
import { KeyCap } from '../../../ui/key-cap.tsx';
import s from '../../../ui/list/foot.module.css';
import { useCountdown } from '../../../ui/panel/use-countdown.ts';
import type { ContactForm } from '../form/contact-form.ts';
import type { BookingChoice } from '../panel/booking-choices.ts';

/** What was logged last, so that a slip can be mended at once. */
export interface SavedContact {
  kind: 'contact';
  contactIds: readonly number[];
  vehicleId: number;
  customer: string;
  result: ContactEntry['result'];
  /** Where it was logged, and the form as it was filled: what taking it back brings again. */
  itemKey: string;
  form: ContactForm;
  /** Milliseconds, as `Date.now` counts them. */
  savedAt: number;
}

/** What was last said of a booking, by its number of before: a move gives it another. */
export interface SavedBooking {
  kind: 'booking';
  bookingId: number;
  choice: BookingChoice;
  customer: string;
  itemKey: string;
  /** Milliseconds, as `Date.now` counts them. */
  savedAt: number;
}

export type Saved = SavedContact | SavedBooking;

interface Props {
  saved: Saved;
  onUndo(): void;
  /** A contact's; a booking is mended on the screen of bookings. */
  onCorrect(): void;
}

/** For some seconds it can be taken back, as if it had never been; later it is corrected. */
export function SavedNote({ saved, onUndo, onCorrect }: Props) {
  const { t } = useTranslation(['today', 'common', 'contact']);
  const result = saved.kind === 'contact' ? t(`common:result_${saved.result}`) : t(`contact:task_${saved.choice}`);
  const left = useCountdown(UNDO_SECONDS, saved.savedAt);
  return (
    <span>
      <span className="k-cut" role="status">
        {t('savedAs', { result, customer: saved.customer })}
      </span>
      {left > 0 && (
        <button type="button" className={s.link} onClick={onUndo}>
          {t('undoLast')} <KeyCap>Ctrl Z</KeyCap>
          <span className={s.seconds} aria-hidden>
            {t('undoSeconds', { seconds: left })}
          </span>
        </button>
      )}
      {saved.kind === 'contact' && (
        <button type="button" className={s.link} onClick={onCorrect}>
          {t('correctLast')} {left === 0 && <KeyCap>Ctrl Z</KeyCap>}
        </button>
      )}
    </span>
  );
}
