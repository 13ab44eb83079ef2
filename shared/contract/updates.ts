import { z } from 'zod';
import { localDateTime } from './common.ts';

/** Why this program does not update itself. */
export const UPDATES_OFF_REASONS = [
  /** Run from its sources. */
  'development',
  /** IT has turned it off. */
  'policy',
  /** IT's file cannot be read: nothing is done that it might forbid. */
  'policy_unreadable',
  /** Installed as a system package, which IT's package management updates. */
  'package_manager',
  /** Built without an address to look at. */
  'no_feed',
  /** Built without the key or the certificate by which an update could be trusted. */
  'unsigned_build',
] as const;

/** Why the last check came to nothing; the installed version goes on working in each case. */
export const UPDATE_FAILURES = [
  'feed_unreachable',
  'feed_unreadable',
  /** What came is not what was announced. */
  'tampered',
  'wrong_publisher',
  'release_unsigned',
  /** It could not open today's database. */
  'release_older',
  'disk_full',
  'other',
] as const;

/** On the clock of this PC. */
const checkedAt = localDateTime;
const version = z.string();

/** How it stands with the program's next version. */
export const updateStatus = z.discriminatedUnion('state', [
  z.object({ state: z.literal('off'), reason: z.enum(UPDATES_OFF_REASONS) }),
  z.object({ state: z.literal('idle') }),
  z.object({ state: z.literal('checking') }),
  z.object({ state: z.literal('newest'), checkedAt }),
  /** There is one, but it is given out in steps, and this PC is not among the first. */
  z.object({ state: z.literal('later'), version, checkedAt }),
  z.object({ state: z.literal('downloading'), version, percent: z.number().int() }),
  /** Installed when the program is closed. */
  z.object({ state: z.literal('ready'), version }),
  z.object({ state: z.literal('failed'), reason: z.enum(UPDATE_FAILURES), checkedAt }),
]);

export type UpdateStatus = z.infer<typeof updateStatus>;
export type UpdatesOffReason = (typeof UPDATES_OFF_REASONS)[number];
export type UpdateFailure = (typeof UPDATE_FAILURES)[number];
