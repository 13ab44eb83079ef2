import type { Holiday, Promo, SlotRule } from '../../../../db/queries/offers.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { Settings } from '../../../../shared/contract/settings.ts';
import { parseCivilDate } from '../../../../shared/domain/civil-date.ts';

/** What the contract's shapes cannot say. Each throws at the first fault, naming the row (from 1). */
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

export function checkSettings({ closingTime, dashboardPrintAt }: Partial<Settings>): void {
  for (const [field, value] of Object.entries({ closingTime, dashboardPrintAt })) {
    if (typeof value === 'string' && !TIME.test(value)) throw new AppError('setting_refused', { field, value });
  }
}

/** Two rules for one time, type and weekday would leave open which capacity holds. Weekend slots are on weekends (DOMAIN 4). */
export function checkSlots(slots: readonly SlotRule[]): void {
  const taken = new Set<string>();
  slots.forEach((slot, index) => {
    const refuse = (reason: string) => new AppError('slot_refused', { row: index + 1, time: slot.time, type: slot.type, reason });
    if (!TIME.test(slot.time)) throw refuse('time');
    if (slot.type === 'weekend' && /[1-5]/.test(slot.weekdays)) throw refuse('weekday');
    for (const day of slot.weekdays) {
      const name = `${slot.time} ${slot.type} ${day}`;
      if (taken.has(name)) throw refuse('twice');
      taken.add(name);
    }
  });
}

export function checkPromos(promos: readonly Promo[]): void {
  const codes = new Set<string>();
  promos.forEach((promo, index) => {
    const refuse = (reason: string) => new AppError('setting_refused', { field: 'promos', row: index + 1, value: promo.code, reason });
    const code = promo.code.toUpperCase();
    if (codes.has(code)) throw refuse('twice');
    codes.add(code);
    for (const day of [promo.fromDay, promo.toDay]) if (day !== null && !parseCivilDate(day)) throw refuse('date');
    if (promo.fromDay !== null && promo.toDay !== null && promo.fromDay > promo.toDay) throw refuse('order');
  });
}

export function checkHolidays(holidays: readonly Holiday[]): void {
  const days = new Set<string>();
  holidays.forEach(({ date }, index) => {
    const refuse = (reason: string) => new AppError('setting_refused', { field: 'holidays', row: index + 1, value: date, reason });
    if (!parseCivilDate(date)) throw refuse('date');
    if (days.has(date)) throw refuse('twice');
    days.add(date);
  });
}
