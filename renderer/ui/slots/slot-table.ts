import type { SlotLoad } from '../../../shared/contract/bookings.ts';

type DayLoad = { date: string; holiday: string | null; slots: SlotLoad[] };

export interface SlotTable {
  dates: string[];
  rows: { time: string; cells: { date: string; slot: SlotLoad | null }[] }[];
}

/** Days that have any place of the type, side by side, with one row per time of day. A time that has gone by is closed. */
export function slotTable(days: readonly DayLoad[], type: SlotLoad['type'], now: string): SlotTable {
  const usable = days
    .map(({ date, holiday, slots }) => ({
      date,
      slots: slots
        .filter((slot) => slot.type === type)
        .map((slot) => ({ ...slot, open: slot.open && holiday === null && isAhead(slot, now) })),
    }))
    .filter(({ slots }) => slots.some((slot) => slot.open && slot.capacity > 0));
  const times = [...new Set(usable.flatMap(({ slots }) => slots.map(({ time }) => time)))].sort();
  return {
    dates: usable.map(({ date }) => date),
    rows: times.map((time) => ({
      time,
      cells: usable.map(({ date, slots }) => ({ date, slot: slots.find((slot) => slot.time === time) ?? null })),
    })),
  };
}

function isAhead(slot: SlotLoad, now: string): boolean {
  return `${slot.date}T${slot.time}` > now.slice(0, 16);
}

export function stateOfSlot(slot: SlotLoad | null): 'free' | 'full' | 'closed' {
  if (!slot?.open || slot.capacity === 0) return 'closed';
  return slot.taken >= slot.capacity ? 'full' : 'free';
}
