import { z } from 'zod';
import { change, read } from '../rpc/index.ts';
import { civilDate, done, localDateTime, nothing } from './common.ts';

/** The line to head office (DOMAIN 8). */
const packageState = z.object({
  kind: z.enum(['targets', 'programs', 'templates', 'promos', 'holidays']),
  version: z.number().int(),
  title: z.string(),
  /** Local time of the branch. */
  receivedAt: localDateTime,
  status: z.enum(['applied', 'refused']),
  refusedCode: z.string().nullable(),
});
export type PackageState = z.infer<typeof packageState>;

export const syncStatus = z.object({
  /** null: this branch belongs to no head office yet; closed days wait. */
  enrolment: z.object({ url: z.string(), headOffice: z.string(), branchCode: z.string(), enrolledAt: localDateTime }).nullable(),
  /** `idle`: nothing waits. `sending`: under way now. `waiting`: something waits for `nextTryAt`. `stopped`: only a person can mend `problem`. */
  state: z.enum(['not_enrolled', 'idle', 'sending', 'waiting', 'stopped']),
  waiting: z.object({ days: z.number().int(), oldest: civilDate.nullable(), newest: civilDate.nullable() }),
  lastSentAt: localDateTime.nullable(),
  lastExchangeAt: localDateTime.nullable(),
  /** Why the last try failed, as an error code with the data that its words need; null after a success. */
  problem: z.object({ code: z.string(), data: z.record(z.string(), z.unknown()), at: localDateTime }).nullable(),
  nextTryAt: localDateTime.nullable(),
  /** Days that head office did not take, with its reason. They stay here. */
  refused: z.array(z.object({ date: civilDate, revision: z.number().int(), why: z.string().nullable() })),
  /** The newest package of each kind. */
  packages: z.array(packageState),
});
export type SyncStatus = z.infer<typeof syncStatus>;

const monthTarget = z.object({
  month: z.string().regex(/^\d{4}-\d{2}$/),
  unitEntries: z.number().int(),
  crmShare: z.number(),
  source: z.enum(['local', 'head_office']),
});

export const syncContract = {
  'sync.status': read({ input: nothing, output: syncStatus }),
  /** One exchange now, whatever the pause said; answers when it is over, with the failure in the status rather than as an error. */
  'sync.now': change({ input: nothing, output: syncStatus }),
  /** The network is back, says the window: a try that waits for it need not wait longer. */
  'sync.wake': read({ input: nothing, output: done }),
  'sync.enrol': change({
    input: z.object({ url: z.string().trim().min(1).max(300), code: z.string().trim().min(1).max(40) }),
    output: syncStatus,
  }),
  /** Forgets the head office and its key. Closed days stay in the outbox for the next one. */
  'sync.leave': change({ input: nothing, output: syncStatus }),
  /** The outbox as one signed file for USB or e-mail. Nothing counts as sent until head office says so. */
  'sync.export': change({
    input: z.object({ token: z.string().max(80), all: z.boolean().default(false) }),
    output: z.object({ days: z.number().int(), bytes: z.number().int() }),
  }),
  'targets.list': read({ input: nothing, output: z.array(monthTarget) }),
};
