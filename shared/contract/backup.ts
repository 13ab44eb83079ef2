import { z } from 'zod';
import { BACKUP_KINDS } from '../domain/backup/backup-name.ts';
import { change, read } from '../rpc/index.ts';
import { appState } from './branch.ts';
import { localDateTime, nothing } from './common.ts';

const backupKind = z.enum(BACKUP_KINDS);

/** What a person recognises a branch by. */
const branchCounts = z.object({
  customers: z.number().int(),
  vehicles: z.number().int(),
  contacts: z.number().int(),
  bookings: z.number().int(),
  visits: z.number().int(),
});

/** 'first': the folder beside the branch database; 'second': the folder or USB drive that was chosen; 'file': a file that was chosen. */
const backupPlace = z.enum(['first', 'second', 'file']);

export const backupFacts = z.object({
  name: z.string(),
  place: backupPlace,
  kind: backupKind,
  /** On the branch's own clock. */
  at: localDateTime,
  branch: z.object({ code: z.string(), name: z.string() }),
  bytes: z.number().int(),
  schemaVersion: z.number().int(),
  programVersion: z.string(),
  counts: branchCounts,
});
export type BackupFacts = z.infer<typeof backupFacts>;

const problem = z.object({ code: z.string(), data: z.record(z.string(), z.unknown()), at: localDateTime });

export const backupStatus = z.object({
  newest: backupFacts.nullable(),
  /** Without any backup; told everywhere from `overdue` on. */
  daysWithout: z.number().int(),
  overdue: z.boolean(),
  running: z.enum(['backup', 'restore']).nullable(),
  /** Why the last try failed; null once one has succeeded. */
  problem: problem.nullable(),
  /** The second folder of this PC; null: none was chosen. */
  second: z
    .object({
      /** The folder's own name; its path stays in the store. */
      name: z.string(),
      isThere: z.boolean(),
      newestAt: localDateTime.nullable(),
      daysWithout: z.number().int(),
      overdue: z.boolean(),
      problem: problem.nullable(),
    })
    .nullable(),
});
export type BackupStatus = z.infer<typeof backupStatus>;

/** A backup in one of the folders, or a file that was chosen in a dialog. */
const backupSource = z.union([
  z.object({ token: z.string().max(80) }),
  z.object({ name: z.string().max(200), place: z.enum(['first', 'second']) }),
]);
export type BackupSource = z.infer<typeof backupSource>;

const recoveryKey = z.string().max(100).optional();

const progress = z.object({ phase: z.enum(['copy', 'verify', 'prepare', 'swap']), done: z.number(), total: z.number() });
export type BackupProgress = z.infer<typeof progress>;

export const inspection = z.object({
  /** As its manifest says; null where there is none that can be read. */
  facts: backupFacts.nullable(),
  /** null: the file was read to its end, opened with its key, and holds what its manifest says. Else the code of the reason (errors.ts). */
  refused: z.object({ code: z.string(), data: z.record(z.string(), z.unknown()) }).nullable(),
  /** What it would take the place of: the open branch, a file that cannot be read, or nothing. */
  replaces: z.enum(['branch', 'unreadable', 'nothing']),
  /** The open branch, to compare with. */
  present: z.object({ at: localDateTime, branch: z.object({ code: z.string(), name: z.string() }), counts: branchCounts }).nullable(),
  /** From the backup to today. */
  daysBetween: z.number().int().nullable(),
});
export type Inspection = z.infer<typeof inspection>;

const restored = z.object({
  facts: backupFacts,
  daysBetween: z.number().int(),
  /** The backup that was made of the state before; null where that could not be read. */
  before: z.string().nullable(),
  /** The file that was put aside instead, where it could not be read. */
  keptAside: z.string().nullable(),
  state: appState,
});

/** The branch's only copy of its customers stands on one PC: backups, and the way back. */
export const backupContract = {
  'backup.status': read({ input: nothing, output: backupStatus }),
  /** Newest first; what is half-written or not ours is not among them. */
  'backup.list': read({ input: nothing, output: z.array(backupFacts) }),
  'backup.now': change({ input: nothing, output: backupFacts, progress }),
  /** The whole check of one backup, changing nothing. */
  'backup.inspect': read({ input: z.object({ from: backupSource, recoveryKey }), output: inspection, progress }),
  /** Looks through the backups from the newest on, until one passes the whole check; null: none does. */
  'backup.findNewest': read({ input: nothing, output: inspection.nullable(), progress }),
  /** Checks as `backup.inspect` does before it touches anything. `branchCode`: typed by a person who means it. */
  'backup.restore': change({
    input: z.object({ from: backupSource, recoveryKey, branchCode: z.string().trim().max(40) }),
    output: restored,
    progress,
  }),
  /** null: none any more. What is in the folder stays there. */
  'backup.setSecondFolder': change({ input: z.object({ token: z.string().max(80).nullable() }), output: backupStatus }),
};
