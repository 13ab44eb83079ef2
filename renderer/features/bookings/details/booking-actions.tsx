import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import type { BookingView } from '../../../../shared/contract/bookings.ts';
import { useChange } from '../../../api/index.ts';
import { confirmAction } from '../../../ui/confirm.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { type BookingChoice, choicesOf } from './booking-choices.ts';
import s from './details.module.css';

interface Props {
  booking: BookingView;
  today: string;
  when: string;
  onMove(): void;
}

export function BookingActions({ booking, today, when, onMove }: Props) {
  const { t } = useTranslation(['bookings', 'common']);
  const confirm = useChange('booking.confirm', { quiet: true });
  const unconfirm = useChange('booking.unconfirm', { quiet: true });
  const settle = useChange('booking.settle', { quiet: true });
  const reopen = useChange('booking.reopen', { quiet: true });
  const calls = [confirm, unconfirm, settle, reopen];
  const busy = calls.some(({ isPending }) => isPending);
  const error = calls.find((call) => call.error)?.error;
  const { id, customer: name } = booking;

  /** What is hard to take back, or easily pressed by mistake, is asked first. */
  function agreed(choice: BookingChoice): Promise<boolean> {
    if (choice === 'cancelled') {
      return confirmAction({ title: t('cancelTitle', { name }), body: t('cancelBody', { when }), action: t('cancelAction'), danger: true });
    }
    if (choice === 'no_show') {
      return confirmAction({ title: t('noShowTitle', { name }), body: t('noShowBody'), action: t('action_no_show') });
    }
    if (choice === 'reopen') {
      const status = t(`common:bookingStatus_${booking.status}`);
      return confirmAction({ title: t('reopenTitle', { name }), body: t('reopenBody', { status }), action: t('action_reopen') });
    }
    return Promise.resolve(true);
  }
  function answer(choice: Exclude<BookingChoice, 'move'>): Promise<unknown> {
    if (choice === 'confirm') return confirm.mutateAsync({ id });
    if (choice === 'unconfirm') return unconfirm.mutateAsync({ id });
    return choice === 'reopen' ? reopen.mutateAsync({ id }) : settle.mutateAsync({ id, status: choice });
  }
  async function choose(choice: BookingChoice) {
    if (choice === 'move') return onMove();
    if (busy || !(await agreed(choice))) return;
    for (const call of calls) call.reset();
    answer(choice).then(
      () => notifications.show({ message: t(`done_${choice}`), autoClose: 3000 }),
      () => undefined, // shown below
    );
  }
  return (
    <div className={s.actions}>
      {choicesOf(booking, today).map((choice, index) => (
        <Button
          key={choice}
          variant={index === 0 && booking.status === 'open' ? 'filled' : 'default'}
          disabled={busy}
          onClick={() => void choose(choice)}
        >
          {t(`action_${choice}`)}
        </Button>
      ))}
      {error && <ErrorNotice error={error} />}
    </div>
  );
}
