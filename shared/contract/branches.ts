import { z } from 'zod';
import { change, read } from '../rpc/index.ts';
import { appState } from './branch.ts';
import { civilDate, done, localDateTime, nothing } from './common.ts';

/** Several branches on one PC, each a database of its own with its own users (docs/decisions/0016-several-branches.md). */
const knownBranch = z.object({
  /** Of this PC's list: paths stay in the store. */
  id: z.string(),
  code: z.string(),
  name: z.string(),
  isOpen: z.boolean(),
  /** The file is where it was. */
  isThere: z.boolean(),
  /** The password was given there in this session: no other one is asked for. */
  isProven: z.boolean(),
});
export type KnownBranch = z.infer<typeof knownBranch>;

const count = z.number().int().nonnegative();
const rate = z.number().nullable();

/** A branch's month against its target, to its last closed day. Unrounded; null where it cannot be said (DOMAIN 7). */
const monthOfBranch = z.object({
  until: civilDate,
  /** Target unit entries × customer-relation share. */
  crmTarget: rate,
  crmUnitEntries: z.number(),
  /** What an even month would have brought by now. */
  expected: rate,
  /** CRM unit entries ÷ CRM target. */
  successRate: rate,
  neededPerDay: rate,
});

/** From inquiry to revenue, of one person's doing; whole rupiah. */
const doneByPerson = { inquiries: count, bookings: count, shown: count, unitEntries: count, revenue: z.number().int() };
const personOfBranch = z.object({ name: z.string(), ...doneByPerson });

const branchFigures = z.object({
  /** By the branch's own clock. */
  today: civilDate,
  work: z.object({ total: count, done: count, left: count, late: count }),
  inquiries: z.object({ open: count, overdue: count }),
  bookings: z.object({ today: count, tomorrow: count }),
  /** null: no day has been closed yet. */
  month: monthOfBranch.nullable(),
  /** Of this month until today, by who noted, booked or was given the inquiry (figures.funnel). */
  people: z.array(personOfBranch),
  /** Today. */
  isClosed: z.boolean(),
  sync: z.object({ isEnrolled: z.boolean(), waitingDays: count, lastSentAt: localDateTime.nullable() }),
});
export type BranchFigures = z.infer<typeof branchFigures>;

const branchRow = z.object({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  isOpen: z.boolean(),
  /** null: not proven, or not to be read, which `failure` tells. */
  figures: branchFigures.nullable(),
  failure: z.object({ code: z.string() }).nullable(),
});
export type BranchRow = z.infer<typeof branchRow>;

export const combinedBranches = z.object({
  rows: z.array(branchRow),
  /** Who goes by the same name in several branches is one person, who serves them all. The most unit entries first. */
  people: z.array(personOfBranch.extend({ branches: count })),
  /** Of the rows with figures; rates are ratios of sums, over the branches that have a target. null: fewer than two have figures. */
  total: z
    .object({
      work: branchFigures.shape.work,
      inquiries: branchFigures.shape.inquiries,
      bookings: branchFigures.shape.bookings,
      /** null: none of them has closed a day yet. */
      month: monthOfBranch.omit({ until: true, neededPerDay: true }).nullable(),
      waitingDays: count,
      closed: count,
      branches: count,
    })
    .nullable(),
});
export type CombinedBranches = z.infer<typeof combinedBranches>;

const named = z.object({ id: z.string().max(40) });

export const branchesContract = {
  'branches.list': read({ input: nothing, output: z.array(knownBranch) }),
  /** Opens another branch in place of the open one. Nobody is signed in there, but who has proven it in this session. */
  'branches.switch': change({ input: named, output: appState }),
  /** Every branch of this PC; figures only of those where this session has proven the password. */
  'branches.combined': read({ input: nothing, output: combinedBranches }),
  /** Takes a branch off the list; its file stays. */
  'branches.forget': change({ input: named, output: done }),
  /** Closes the open branch, so that another one can be made, opened or restored beside it. */
  'branches.leave': change({ input: nothing, output: appState }),
};
