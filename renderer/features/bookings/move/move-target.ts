import type { BookingView, SlotLoad } from '../../../../shared/contract/bookings.ts';

/** What would become of a booking there. `full` can be had all the same, when somebody agrees to it (DOMAIN 4, "a full slot warns"). */
export type MoveState = 'here' | 'free' | 'full' | 'closed';

/** Only what still is to come can be moved: the rest has happened, or is settled by other means. */
export function isMovable({ status }: BookingView): boolean {
  return status === 'open';
}

export function moveState(booking: BookingView, slot: SlotLoad): MoveState {
  if (slot.date === booking.date && slot.time === booking.slot && slot.type === booking.type) return 'here';
  if (!slot.open) return 'closed';
  return slot.taken >= slot.capacity ? 'full' : 'free';
}

const SIGNS: Record<string, { days: number; times: number }> = {
  ArrowLeft: { days: -1, times: 0 },
  ArrowRight: { days: 1, times: 0 },
  ArrowUp: { days: 0, times: -1 },
  ArrowDown: { days: 0, times: 1 },
};

/** The nearest slot of the booking's kind that an arrow leads to, past those that cannot be had; undefined: none is in sight. */
export function slotInDirection(booking: BookingView, slots: readonly SlotLoad[], key: string): SlotLoad | undefined {
  const sign = SIGNS[key];
  if (!sign) return undefined;
  const possible = slots.filter((slot) => slot.type === booking.type && slot.open);
  const along = sign.days
    ? possible.filter(({ time, date }) => time === booking.slot && compare(date, booking.date) === sign.days)
    : possible.filter(({ time, date }) => date === booking.date && compare(time, booking.slot) === sign.times);
  const inOrder = along.sort((one, other) => compare(placeOf(one), placeOf(other)));
  return sign.days + sign.times > 0 ? inOrder[0] : inOrder.at(-1);
}

function placeOf({ date, time }: SlotLoad): string {
  return `${date} ${time}`;
}

function compare(one: string, other: string): -1 | 0 | 1 {
  return one < other ? -1 : one > other ? 1 : 0;
}
