import type { z } from 'zod';
import type { holiday, promo, slotRule } from '../../../shared/contract/settings.ts';

const WORKSHOP_HOURS = ['08:00', '09:00', '10:00', '11:00', '13:00', '14:00'];

/** Digits of the weekdays, 0 is Sunday. Capacity is a first guess that the branch corrects. */
export const SLOT_PRESETS: readonly z.infer<typeof slotRule>[] = [
  ...WORKSHOP_HOURS.map((time) => ({ time, type: 'regular' as const, weekdays: '123456', capacity: 4 })),
  ...['08:00', '10:00', '13:00'].map((time) => ({ time, type: 'weekend' as const, weekdays: '06', capacity: 4 })),
  ...['09:00', '13:00'].map((time) => ({ time, type: 'home_service' as const, weekdays: '123456', capacity: 2 })),
];

/** The national holidays with a fixed date. Those that follow the moon are set each year by decree: the branch enters them. */
export const HOLIDAY_PRESETS: readonly z.infer<typeof holiday>[] = [
  { date: '2026-01-01', name: 'Tahun Baru Masehi' },
  { date: '2026-05-01', name: 'Hari Buruh Internasional' },
  { date: '2026-06-01', name: 'Hari Lahir Pancasila' },
  { date: '2026-08-17', name: 'Hari Kemerdekaan Republik Indonesia' },
  { date: '2026-12-25', name: 'Hari Raya Natal' },
];

export const PROMO_PRESETS: readonly z.infer<typeof promo>[] = [
  { code: 'BOOKING', name: 'Promo booking: potongan 10% jasa servis', fromDay: null, toDay: null, active: true },
];
