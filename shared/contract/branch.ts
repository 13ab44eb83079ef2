import { z } from 'zod';
import { change, read } from '../rpc/index.ts';
import { civilDate, done, id, localDateTime, nothing, role, shortText } from './common.ts';

/** Which branch is open, who works, what day it is. */
export const timezone = z.enum(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura']);

export const branchProfile = z.object({
  code: z.string().min(1).max(20),
  name: z.string().min(1).max(80),
  company: shortText,
  address: shortText,
  phone: z.string().max(40),
  area: z.string().max(80),
  /** "Koordinator Area ..." as the report addresses the copy. */
  areaCoordinator: z.string().max(80),
  timezone,
});
export type BranchProfile = z.infer<typeof branchProfile>;

export const user = z.object({ id, name: z.string(), role, active: z.boolean() });
export type User = z.infer<typeof user>;

export const appState = z.object({
  /** null: first run, no branch database yet. */
  branch: branchProfile.nullable(),
  user: user.nullable(),
  today: civilDate,
  now: localDateTime,
  hasData: z.boolean(),
});

export const branchContract = {
  'branch.state': read({ input: nothing, output: appState }),
  'branch.create': change({
    input: z.object({ profile: branchProfile, firstUser: z.object({ name: z.string().trim().min(1).max(80), role }) }),
    output: appState,
  }),
  /** A made-up branch with a year behind it. */
  'branch.createDemo': change({ input: nothing, output: appState, progress: z.object({ done: z.number(), total: z.number() }) }),
  'branch.open': change({ input: z.object({ token: z.string() }), output: appState }),
  'branch.updateProfile': change({ input: branchProfile, output: branchProfile }),
  'users.list': read({ input: nothing, output: z.array(user) }),
  'users.add': change({ input: z.object({ name: z.string().trim().min(1).max(80), role }), output: user }),
  'users.update': change({ input: z.object({ id, name: z.string().trim().min(1).max(80), role, active: z.boolean() }), output: user }),
  /** Who works at this window from now on. */
  'session.switchUser': change({ input: z.object({ userId: id }), output: appState }),
  'session.end': change({ input: nothing, output: done }),
};
