import type { ReadHandle } from '../../../../db/handle.ts';
import type { BookingType } from '../../../../db/queries/booking-chain.ts';
import { readSlotRules, readTakenSlots, type SlotRuleRow, slotKey } from '../../../../db/queries/booking-slots.ts';
import { readHolidays } from '../../../../db/queries/holidays.ts';
import type { bookingContract } from '../../../../shared/contract/bookings.ts';
import { addDays, type CivilDate, isWeekend, type LocalDateTime, weekday } from '../../../../shared/domain/civil-date.ts';
import type { OutputOf } from '../../../../shared/rpc/index.ts';

type DayLoad = OutputOf<(typeof bookingContract)['booking.slots']>[number];

/** The slots of each day from `from` to `to` with what is taken; `open` tells whether the slot can still be chosen, full or not. */
export function dayLoads(db: ReadHandle, from: CivilDate, to: CivilDate, now: LocalDateTime): DayLoad[] {
  const rules = readSlotRules(db);
  const holidays = readHolidays(db, from, to);
  const taken = readTakenSlots(db, from, to);
  const days: DayLoad[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) {
    const holiday = holidays.get(date) ?? null;
    const slots = slotsOf(rules, date).map((slot) => ({
      ...slot,
      date,
      taken: taken.get(slotKey(date, slot.time, slot.type)) ?? 0,
      open: holiday === null && slot.capacity > 0 && `${date}T${slot.time}` >= now.slice(0, 16),
    }));
    days.push({ date, holiday, slots });
  }
  return days;
}

/** What the rules say of one day: several rules for the same time and type add up; weekend bookings exist on Saturday and Sunday only. */
export function slotsOf(rules: readonly SlotRuleRow[], date: CivilDate): { time: string; type: BookingType; capacity: number }[] {
  const slots = new Map<string, { time: string; type: BookingType; capacity: number }>();
  for (const { time, type, weekdays, capacity } of rules) {
    if (!weekdays.includes(String(weekday(date))) || (type === 'weekend' && !isWeekend(date))) continue;
    const key = `${time} ${type}`;
    slots.set(key, { time, type, capacity: capacity + (slots.get(key)?.capacity ?? 0) });
  }
  return [...slots.values()];
}
