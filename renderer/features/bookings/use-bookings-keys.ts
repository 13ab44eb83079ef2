import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BookingView, SlotLoad } from '../../../shared/contract/bookings.ts';
import { useKeyMap } from '../../ui/key-map.tsx';
import { isTyping, useKeys } from '../../ui/use-keys.ts';
import type { Range } from './calendar/calendar-model.ts';
import { cardInDirection } from './card-in-direction.ts';
import { isMovable, slotInDirection } from './move/move-target.ts';
import type { BookingsActions } from './toolbar.tsx';

interface Props extends BookingsActions {
  range: Range | null;
  /** To a slot that is still to be chosen. */
  onMove(booking: BookingView): void;
  onMoveTo(booking: BookingView, slot: SlotLoad): void;
}

/**
 * Arrows walk over the cards; with no card in that direction, left and right turn the page. With Shift they move the card: to the next slot
 * that can be had in that direction. M chooses one, wherever it is.
 */
export function useBookingsKeys({ range, onPage, onToday, onView, onNew, onPrint, onPrintTomorrow, onMove, onMoveTo }: Props) {
  const { t } = useTranslation('bookings');
  const help = useMemo(
    () => [
      { keys: ['↑', '↓', '←', '→'], what: t('key_move') },
      { keys: ['Enter'], what: t('key_open') },
      { keys: ['PgUp', 'PgDn'], what: t('key_pages') },
      { keys: ['T'], what: t('key_today') },
      { keys: ['D', 'W'], what: t('key_views') },
      { keys: ['N'], what: t('key_new') },
      { keys: ['M'], what: t('key_chooseMove') },
      { keys: ['Shift', '↑ ↓ ← →'], what: t('key_shiftMove') },
      { keys: ['Ctrl', 'P'], what: t('key_print') },
      { keys: ['B'], what: t('printTomorrow') },
    ],
    [t],
  );
  useKeyMap(t('keysTitle'), help);
  const keys: Record<string, () => void> = {
    t: onToday,
    d: () => onView('day'),
    w: () => onView('week'),
    n: onNew,
    b: onPrintTomorrow,
    m: () => {
      const booking = bookingInHand(range);
      if (booking) onMove(booking);
    },
    pageup: () => onPage(-1),
    pagedown: () => onPage(1),
  };
  useKeys((event) => {
    if (isTyping(event.target)) return false;
    const key = event.key.toLowerCase();
    if (event.ctrlKey && key === 'p') {
      onPrint();
      return true;
    }
    if (event.ctrlKey || event.altKey || event.metaKey) return false;
    if (key.startsWith('arrow')) return event.shiftKey ? push(event) : walk(event, onPage);
    keys[key]?.();
    return key in keys;
  });

  function push(event: KeyboardEvent): boolean {
    const booking = bookingInHand(range);
    if (!booking) return false;
    const slot = slotInDirection(booking, range?.days.flatMap(({ slots }) => slots) ?? [], event.key);
    if (slot) onMoveTo(booking, slot);
    return true;
  }
}

/** The card that has the keyboard, else the one that is open beside the calendar. */
function bookingInHand(range: Range | null): BookingView | undefined {
  const card =
    document.activeElement?.closest<HTMLElement>('[data-booking]') ??
    document.querySelector<HTMLElement>('[data-booking][aria-pressed=true]');
  const booking = range?.bookings.find(({ id }) => id === Number(card?.dataset.booking));
  return booking && isMovable(booking) ? booking : undefined;
}

function walk(event: KeyboardEvent, onPage: (direction: -1 | 1) => void): boolean {
  const { target } = event;
  const inCalendar = target === document.body || (target instanceof Element && target.closest('[data-calendar]') !== null);
  if (!inCalendar) return false;
  const next = cardInDirection(event.key, document.activeElement);
  if (next) next.focus();
  else if (event.key === 'ArrowLeft') onPage(-1);
  else if (event.key === 'ArrowRight') onPage(1);
  else return false;
  return true;
}
