import { z } from 'zod';
import { AUDIT_GROUPS } from '../domain/audit-actions.ts';
import { read } from '../rpc/index.ts';
import { civilDate, id, localDateTime, nothing } from './common.ts';

/** The audit trail: who did what, when, and what stood there before. For the head of the branch. */
const entity = z.object({ kind: z.string().max(40), id: z.string().max(80) });

export const auditFilter = z.object({
  /** The branch's own days, both included. */
  from: civilDate.optional(),
  to: civilDate.optional(),
  /** 'system': what nobody at a window did. */
  user: z.union([id, z.literal('system')]).optional(),
  group: z.enum(AUDIT_GROUPS).optional(),
  entity: entity.optional(),
  /** In what stood there before or after; a phone number in any way of writing it. */
  text: z.string().trim().max(100).optional(),
});
export type AuditFilter = z.infer<typeof auditFilter>;

/** The place of a row in the order of the screen: by time, then id. */
const auditKey = z.object({ at: z.string().max(40), id });

/** One value that differs; a name of more than one part leads into a list or an object. */
const auditDifference = z.object({
  path: z.array(z.string()),
  before: z.union([z.string(), z.number(), z.boolean(), z.null()]),
  after: z.union([z.string(), z.number(), z.boolean(), z.null()]),
});

export const auditRow = z.object({
  id,
  at: localDateTime,
  /** null: the program itself, or the command line. */
  user: z.string().nullable(),
  action: z.string(),
  entity: z.string(),
  entityId: z.string().nullable(),
  /** Whom or what it is about, as it is called today; null where it has no name or is gone. */
  about: z.object({ name: z.string(), customerId: id.nullable() }).nullable(),
  /** What was changed is no longer told: the person's data were erased (DOMAIN 9). */
  erased: z.boolean(),
  /** The first few, long values cut. */
  differences: z.array(auditDifference),
  /** How many there are in all. */
  differenceCount: z.number().int(),
});
export type AuditRow = z.infer<typeof auditRow>;

export const auditContract = {
  /** `next`: where to go on, null at the end. A page may be short, and even empty, while there is more: a rare word is looked for in steps. */
  'audit.page': read({
    input: z.object({
      filter: auditFilter,
      /** Otherwise the newest stands first. */
      oldestFirst: z.boolean().optional(),
      after: auditKey.nullable(),
      limit: z.number().int().min(1).max(200),
    }),
    output: z.object({ rows: z.array(auditRow), next: auditKey.nullable(), lookedBackTo: localDateTime.nullable() }),
  }),
  'audit.entry': read({
    input: z.object({ id }),
    output: auditRow.omit({ differences: true, differenceCount: true }).extend({
      before: z.unknown(),
      after: z.unknown(),
      hash: z.string(),
    }),
  }),
  /** Checks every row against its fingerprint. `broken`: the first one that is not as it was written; its time, or that of the row before. */
  'audit.verify': read({
    input: nothing,
    output: z.object({
      rows: z.number().int(),
      /** Whose record of the chain's end it was compared with, too. */
      backups: z.number().int(),
      broken: z.object({ id, kind: z.enum(['changed', 'removed', 'inserted']), at: localDateTime.nullable() }).nullable(),
    }),
    progress: z.object({ done: z.number().int(), total: z.number().int() }),
  }),
  /** In the order of the screen. */
  'audit.export': read({
    input: z.object({
      ...{ token: z.string().max(80), format: z.enum(['xlsx', 'csv']), language: z.enum(['id', 'en']), filter: auditFilter },
      oldestFirst: z.boolean().optional(),
    }),
    output: z.object({ rows: z.number().int() }),
  }),
};
