import { type PointerEvent, useEffect, useRef, useState } from 'react';
import type { BookingView, SlotLoad } from '../../../../shared/contract/bookings.ts';
import { isMovable, moveState } from './move-target.ts';

export interface Drag {
  booking: BookingView;
  /** The slot under the pointer; null: none. */
  over: SlotLoad | null;
  /** Where the pointer was when it came there, in pixels of the window. */
  at: { x: number; y: number };
}

interface Props {
  bookings: readonly BookingView[];
  slots: readonly SlotLoad[];
  onDrop(booking: BookingView, slot: SlotLoad): void;
}

/** A click that trembles is still a click. */
const PIXELS_TO_DRAG = 6;
/** Within so many pixels of its edge the calendar scrolls by itself. */
const EDGE = 36;

/**
 * A booking's card taken with the pointer to another slot. Slots say by `data-slot` which one they are; nothing is changed by the drop itself.
 * Escape puts the card back.
 */
export function useDragBooking({ bookings, slots, onDrop }: Props) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const ghost = useRef<HTMLDivElement>(null);
  const stop = useRef<(() => void) | null>(null);
  useEffect(() => () => stop.current?.(), []);

  function begin(event: PointerEvent<HTMLElement>) {
    const card = event.button === 0 && event.target instanceof Element ? event.target.closest<HTMLElement>('[data-booking]') : null;
    const booking = bookings.find(({ id }) => id === Number(card?.dataset.booking));
    if (!booking || !isMovable(booking)) return;
    const taken = booking;
    const calendar = event.currentTarget;
    const start = { x: event.clientX, y: event.clientY };
    let dragged: Drag | null = null;

    function follow({ clientX, clientY }: globalThis.PointerEvent) {
      if (!dragged && Math.hypot(clientX - start.x, clientY - start.y) < PIXELS_TO_DRAG) return;
      const over = slotAt(clientX, clientY, slots);
      const isNew = !dragged || dragged.over !== over;
      dragged = { booking: taken, over, at: { x: clientX, y: clientY } };
      if (isNew) setDrag(dragged);
      ghost.current?.style.setProperty('transform', besidePointer(dragged.at));
      scrollAtEdge(calendar, clientY);
    }
    function drop() {
      end();
      if (!dragged) return;
      window.addEventListener('click', swallow, { capture: true, once: true });
      setTimeout(() => window.removeEventListener('click', swallow, { capture: true })); // where no click follows
      const { over } = dragged;
      if (over && ['free', 'full'].includes(moveState(dragged.booking, over))) onDrop(dragged.booking, over);
    }
    function putBack(key: KeyboardEvent) {
      if (key.key !== 'Escape' || !dragged) return;
      key.preventDefault();
      end();
    }
    function end() {
      window.removeEventListener('pointermove', follow);
      window.removeEventListener('pointerup', drop);
      window.removeEventListener('pointercancel', end);
      window.removeEventListener('keydown', putBack, { capture: true });
      stop.current = null;
      setDrag(null);
    }
    stop.current?.();
    stop.current = end;
    window.addEventListener('pointermove', follow);
    window.addEventListener('pointerup', drop);
    window.addEventListener('pointercancel', end);
    window.addEventListener('keydown', putBack, { capture: true });
  }
  return { drag, ghost, begin };
}

/** The card under the pointer must not open by being let go. */
function swallow(event: Event) {
  event.stopPropagation();
  event.preventDefault();
}

/** Where the card that goes with the pointer stands. */
export function besidePointer({ x, y }: Drag['at']): string {
  return `translate(${x + 12}px, ${y + 12}px)`;
}

/** What a slot is called in the page. */
export function slotName({ date, time, type }: Pick<SlotLoad, 'date' | 'time' | 'type'>): string {
  return `${date} ${time} ${type}`;
}

function slotAt(x: number, y: number, slots: readonly SlotLoad[]): SlotLoad | null {
  const name = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-slot]')?.dataset.slot;
  return slots.find((slot) => slotName(slot) === name) ?? null;
}

function scrollAtEdge(calendar: HTMLElement, y: number) {
  const { top, bottom } = calendar.getBoundingClientRect();
  if (y < top + EDGE) calendar.scrollBy({ top: -EDGE / 2 });
  else if (y > bottom - EDGE) calendar.scrollBy({ top: EDGE / 2 });
}
