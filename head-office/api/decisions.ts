import { z } from 'zod';
import { packageContents, packageKind } from '../../shared/sync-protocol/index.ts';
import { id, instant, month } from './common.ts';
import { get, post, put } from './define.ts';

export const audience = z.union([
  z.strictObject({ all: z.literal(true) }),
  z.strictObject({ areas: z.array(id).min(1) }),
  z.strictObject({ branches: z.array(id).min(1) }),
]);
export type Audience = z.infer<typeof audience>;

const issued = {
  version: id,
  kind: packageKind,
  title: z.string(),
  audience,
  issuedAt: instant,
  issuedBy: z.string().nullable(),
  /** How many branches have it to come, have applied it, have refused it; `replaced` had it waiting when a newer one of the kind came; `held_back`
   * get it once they have updated, because their version of the wire cannot hold it. */
  waiting: z.number().int(),
  applied: z.number().int(),
  refused: z.number().int(),
  replaced: z.number().int(),
  held_back: z.number().int(),
};
export const issuedPackage = z.object(issued);
export type IssuedPackage = z.infer<typeof issuedPackage>;

const receiver = z.object({
  branchId: id,
  branchCode: z.string(),
  name: z.string(),
  area: z.string(),
  status: z.enum(['waiting', 'applied', 'refused', 'replaced', 'held_back']),
  code: z.string().nullable(),
  deliveredAt: instant.nullable(),
  acknowledgedAt: instant.nullable(),
});

const title = z.string().trim().min(1).max(120);
const newPackage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('programs'), title, audience, content: packageContents.programs }),
  z.object({ kind: z.literal('templates'), title, audience, content: packageContents.templates }),
  z.object({ kind: z.literal('promos'), title, audience, content: packageContents.promos }),
  z.object({ kind: z.literal('holidays'), title, audience, content: packageContents.holidays }),
]);

const targetRow = z.object({
  branchId: id,
  code: z.string(),
  name: z.string(),
  area: z.string(),
  unitEntries: z.number().int().nullable(),
  crmShare: z.number().nullable(),
});

export const decisionsApi = {
  'targets.list': get('/api/targets', {
    says: 'Each branch’s target of a month',
    query: z.object({ month }),
    answer: z.array(targetRow),
  }),
  'targets.save': put('/api/targets', {
    says: 'Saves targets and sends each branch concerned its own as a package; null takes a target away',
    body: z.object({
      title,
      rows: z
        .array(
          z.object({
            branchId: id,
            month,
            unitEntries: z.number().int().min(0).max(1_000_000).nullable(),
            crmShare: z.number().min(0).max(1),
          }),
        )
        .min(1)
        .max(240_000),
    }),
    answer: z.object({ version: id, branches: z.number().int() }),
  }),
  'packages.list': get('/api/packages', { says: 'What was sent, newest first, with its state', answer: z.array(issuedPackage) }),
  'packages.get': get('/api/packages/:version', {
    says: 'One package and its state at each branch',
    params: z.object({ version: z.coerce.number().int().positive() }),
    answer: z.object({ ...issued, content: z.unknown(), receivers: z.array(receiver) }),
  }),
  'packages.latest': get('/api/packages/latest/:kind', {
    says: 'The newest content of a kind, to start the next one from; null: none was sent yet',
    params: z.object({ kind: packageKind }),
    answer: z.object({ content: z.unknown() }),
  }),
  'packages.issue': post('/api/packages', {
    says: 'Sends programs, templates, promos or holidays to branches; the newest of a kind replaces the earlier one',
    body: newPackage,
    answer: z.object({ version: id, branches: z.number().int() }),
  }),
};
