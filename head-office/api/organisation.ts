import { z } from 'zod';
import { branchCode } from '../../shared/sync-protocol/index.ts';
import { byId, done, id, instant, role } from './common.ts';
import { ADMINISTRATORS, get, patch, post, put, remove } from './define.ts';
import { password } from './session.ts';

const name = z.string().trim().min(1).max(80);
const contact = { contactName: z.string().trim().max(80).nullable(), contactPhone: z.string().trim().max(40).nullable() };
const workdays = z.string().regex(/^[0-6]{1,7}$/);

export const area = z.object({ id, name: z.string(), branches: z.number().int() });
export type Area = z.infer<typeof area>;

export const branch = z.object({
  id,
  code: z.string(),
  name: z.string(),
  areaId: id,
  area: z.string(),
  ...contact,
  workdays: z.string(),
  active: z.boolean(),
  /** `enrolled`: has a key in force; `code`: a code waits to be used; `revoked`: had a key. */
  enrolment: z.enum(['none', 'code', 'enrolled', 'revoked']),
  codeExpiresAt: instant.nullable(),
  lastSeenAt: instant.nullable(),
  program: z.string().nullable(),
  /** The version of the wire that it spoke last; null: not heard of yet. */
  protocol: z.number().int().nullable(),
});
export type Branch = z.infer<typeof branch>;

const user = z.object({ id, name: z.string(), role, areas: z.array(id), active: z.boolean(), lockedUntil: instant.nullable() });
export type DashboardUser = z.infer<typeof user>;

const auditEntry = z.object({
  id,
  at: instant,
  user: z.string().nullable(),
  action: z.string(),
  entity: z.string(),
  entityId: z.string().nullable(),
  detail: z.string().nullable(),
});

export const organisationApi = {
  'areas.list': get('/api/areas', { says: 'Areas with their number of branches', answer: z.array(area) }),
  'areas.add': post('/api/areas', { says: 'A new area', body: z.object({ name }), answer: z.object({ id }) }),
  'areas.rename': patch('/api/areas/:id', { says: 'Renames an area', params: byId, body: z.object({ name }), answer: done }),
  'areas.remove': remove('/api/areas/:id', { says: 'Removes an area that has no branches', params: byId, answer: done }),

  'branches.list': get('/api/branches', { says: 'Branches that the user may see', answer: z.array(branch) }),
  'branches.add': post('/api/branches', {
    says: 'New branches, one or a whole list; areas are made as they are named. A code that exists is left alone and counted',
    body: z.object({
      branches: z
        .array(z.object({ code: branchCode, name, area: name, ...contact, workdays: workdays.optional() }))
        .min(1)
        .max(20_000),
    }),
    answer: z.object({ added: z.number().int(), existed: z.array(z.string()) }),
  }),
  'branches.change': patch('/api/branches/:id', {
    says: 'Changes a branch; its code stays',
    params: byId,
    body: z.object({ name, areaId: id, ...contact, workdays, active: z.boolean() }),
    answer: done,
  }),
  'branches.issueCodes': post('/api/enrolment-codes', {
    says: 'One-time enrolment codes, shown this once; an unused earlier code of the branch stops being valid',
    body: z.object({ branches: z.array(id).min(1).max(20_000), validDays: z.number().int().min(1).max(60).default(7) }),
    answer: z.array(z.object({ branchId: id, branchCode: z.string(), name: z.string(), code: z.string(), expiresAt: instant })),
  }),
  'branches.revoke': post('/api/branches/:id/revocation', {
    says: 'Revokes the branch’s key, and its unused code, at once',
    params: byId,
    answer: done,
  }),

  'users.list': get('/api/users', { says: 'Users of the dashboard', access: ADMINISTRATORS, answer: z.array(user) }),
  'users.add': post('/api/users', {
    says: 'A new user of the dashboard',
    body: z.object({ name, role, areas: z.array(id), password }),
    answer: z.object({ id }),
  }),
  'users.change': patch('/api/users/:id', {
    says: 'Changes a user; the last active administrator stays one. Ends the user’s sessions when role, areas or activity change',
    params: byId,
    body: z.object({ name, role, areas: z.array(id), active: z.boolean() }),
    answer: done,
  }),
  'users.setPassword': put('/api/users/:id/password', {
    says: 'A new password for a user, who is signed out everywhere and unlocked',
    params: byId,
    body: z.object({ password }),
    answer: done,
  }),

  'settings.get': get('/api/settings', { says: 'Name and time zone', answer: z.object({ name: z.string(), timezone: z.string() }) }),
  'settings.save': put('/api/settings', {
    says: 'Name and time zone',
    body: z.object({ name, timezone: z.enum(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura']) }),
    answer: done,
  }),
  'audit.list': get('/api/audit', {
    says: 'Who changed what, newest first',
    access: ADMINISTRATORS,
    query: z.object({ before: z.coerce.number().int().optional() }),
    answer: z.array(auditEntry),
  }),
};
