import { z } from 'zod';
import { change, read } from '../rpc/index.ts';
import { backupRetention } from './backup-retention.ts';
import { bookingType, civilDate, done, nothing, slotTime } from './common.ts';

/** One address as people write it: what a mail program takes, and nothing that ends a header. */
export const mailAddress = z.email().max(254);

/** Everything DOMAIN calls a *setting*, with its default. */
export const settings = z.object({
  whatsappDailyCap: z.number().int().min(1).max(2000).default(200),
  whatsappPauseSeconds: z.number().int().min(0).max(600).default(20),
  undeliveredAtOnce: z.boolean().default(false),
  /** A visit settles a booking not later than this many days after the booked date. */
  settleDays: z.number().int().min(0).max(60).default(7),
  /** A contact within this many days before a visit counts as influence. */
  influenceDays: z.number().int().min(0).max(180).default(30),
  closingTime: slotTime.default('16:30'),
  /** Of the page that prints itself. A file is written in the language of the window that asks for it. */
  language: z.enum(['id', 'en']).default('id'),
  /** The customer-relation part of a month's target (DOMAIN 7), where the target itself names none. */
  crmShare: z.number().min(0).max(1).default(0.2),
  /** Within how many minutes an inquiry is to be answered (DOMAIN 7). */
  firstResponseMinutes: z.number().int().min(1).max(2880).default(120),
  /** How often head office is asked for news; a closed day goes at once (DOMAIN 8). */
  syncMinutes: z.number().int().min(1).max(240).default(15),
  /** A session that nobody touches is locked after so many minutes; 0: never. */
  lockMinutes: z.number().int().min(0).max(240).default(10),
  /** When the dashboard prints itself, on the branch's clock; null: never. */
  dashboardPrintAt: slotTime.nullable().default(null),
  /** On which weekdays; 0 is Sunday. Holidays are left out. */
  dashboardPrintDays: z
    .string()
    .regex(/^[0-6]{0,7}$/)
    .default('123456'),
  /** Who gets the dashboard by mail. */
  reportRecipients: z.array(mailAddress).max(20).default([]),
  ...backupRetention,
});
export type Settings = z.infer<typeof settings>;

/** Left out: local. Entries of head office are shown, but saving a list leaves them as they are. */
const decidedBy = z.enum(['local', 'head_office']).optional();

export const slotRule = z.object({
  time: slotTime,
  type: bookingType,
  weekdays: z.string().regex(/^[0-6]{1,7}$/),
  capacity: z.number().int().min(0).max(200),
});
export const promo = z.object({
  code: z.string().trim().min(1).max(40),
  name: z.string().trim().min(1).max(120),
  fromDay: civilDate.nullable(),
  toDay: civilDate.nullable(),
  active: z.boolean(),
  source: decidedBy,
});
export const holiday = z.object({ date: civilDate, name: z.string().trim().min(1).max(80), source: decidedBy });

export const settingsContract = {
  'settings.get': read({ input: nothing, output: settings }),
  'settings.save': change({ input: settings.partial(), output: settings }),
  'slots.list': read({ input: nothing, output: z.array(slotRule) }),
  'slots.save': change({ input: z.object({ slots: z.array(slotRule).max(100) }), output: done }),
  'promos.list': read({ input: nothing, output: z.array(promo) }),
  'promos.save': change({ input: z.object({ promos: z.array(promo).max(200) }), output: done }),
  'holidays.list': read({ input: nothing, output: z.array(holiday) }),
  'holidays.save': change({ input: z.object({ holidays: z.array(holiday).max(400) }), output: done }),
};
