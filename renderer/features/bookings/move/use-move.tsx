import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BookingView, SlotLoad } from '../../../../shared/contract/bookings.ts';
import { client, notifyError } from '../../../api/index.ts';
import { useFormat } from '../../../text/use-format.ts';
import { confirmAction } from '../../../ui/confirm.tsx';
import { notify } from '../../../ui/notify.ts';
import { MoveDialog, type Moved } from './move-dialog.tsx';
import { isMovable, moveState } from './move-target.ts';

interface Props {
  today: string;
  /** A booking stands somewhere else now, under another number. */
  onMoved(moved: { id: number; date: string }): void;
}

const UNDO_MILLISECONDS = 10_000;

/** Moving a booking, whichever way it was begun: one dialog says from where to where, and what was done can be taken back in the same way. */
export function useMove({ today, onMoved }: Props) {
  const { t } = useTranslation('bookings');
  const format = useFormat();
  const [moving, setMoving] = useState<{ booking: BookingView; target: Moved['to'] | null } | null>(null);
  const undoing = useRef(false);
  const note = useRef('');
  const words = ({ date, slot }: { date: string; slot: string }) =>
    `${format.weekday(date)} ${format.shortDate(date)} ${format.time(slot)}`;

  /** Asks first where the slot is full, as the list of slots does. */
  async function moveTo(booking: BookingView, slot: SlotLoad) {
    const to = { date: slot.date, slot: slot.time, type: slot.type };
    const { taken, capacity } = slot;
    const isFull = moveState(booking, slot) === 'full';
    const question = {
      title: t('moveFullTitle'),
      body: t('moveFullBody', { taken, capacity, when: words(to) }),
      action: t('moveFullAction'),
    };
    if (isFull && !(await confirmAction(question))) return;
    setMoving({ booking, target: { ...to, overbook: isFull } });
  }

  function announce({ id, to, from }: Moved) {
    setMoving(null);
    onMoved({ id, date: to.date });
    const back = () => {
      if (undoing.current) return;
      undoing.current = true;
      notifications.hide(note.current);
      client
        .call('booking.reschedule', { id, ...from, overbook: true }) // the place that was given up may have been taken
        .then((undone) => {
          notifications.show({ message: t('moveUndone', { when: words(from) }), autoClose: 3000 });
          onMoved({ id: undone.id, date: from.date });
        })
        .catch(notifyError)
        .finally(() => {
          undoing.current = false;
        });
    };
    const canGoBack = from.date >= today;
    note.current = notify({
      about: 'booking-moved', // the move before this one can no longer be taken back by its own number
      autoClose: canGoBack ? UNDO_MILLISECONDS : 3000,
      title: t('moved', { when: words(to) }),
      message: canGoBack && (
        <Button variant="default" size="compact-sm" mt={4} onClick={back}>
          {t('moveUndo')}
        </Button>
      ),
    });
  }
  return {
    /** Chooses the slot in the dialog. */
    choose: (booking: BookingView) => {
      if (isMovable(booking)) setMoving({ booking, target: null });
    },
    moveTo: (booking: BookingView, slot: SlotLoad) => void moveTo(booking, slot),
    dialog: moving && (
      <MoveDialog
        booking={moving.booking}
        target={moving.target}
        now={words({ date: moving.booking.date, slot: moving.booking.slot })}
        onClose={() => setMoving(null)}
        onMoved={announce}
      />
    ),
  };
}
