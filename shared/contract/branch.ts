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

const userName = z.string().trim().min(1).max(80);
/** Long enough for a sentence. What it must be is said by shared/domain/password-rules.ts. */
const password = z.string().max(200);

export const user = z.object({
  id,
  name: z.string(),
  role,
  active: z.boolean(),
  hasPassword: z.boolean(),
  /** Set by somebody else, or none yet: until the user has chosen an own one, nothing but that is answered. */
  mustChangePassword: z.boolean(),
});
export type User = z.infer<typeof user>;

export const appState = z.object({
  /** null: first run, no branch database yet. */
  branch: branchProfile.nullable(),
  user: user.nullable(),
  /** Whose session at this window waits for its password. */
  lockedUser: user.nullable(),
  /** Who signed in last on this PC; told until somebody has. */
  lastUserId: id.nullable(),
  /** Of every user of the made-up branch; null in a real one. */
  demoPassword: z.string().nullable(),
  /** The audit trail is for the head, and for a PIC while the branch has no head who works here. */
  mayAudit: z.boolean(),
  today: civilDate,
  now: localDateTime,
  hasData: z.boolean(),
});

export const branchContract = {
  'branch.state': read({ input: nothing, output: appState }),
  'branch.create': change({
    input: z.object({ profile: branchProfile, firstUser: z.object({ name: userName, role, password }) }),
    output: appState,
  }),
  /** A made-up branch with a year behind it. */
  'branch.createDemo': change({ input: nothing, output: appState, progress: z.object({ done: z.number(), total: z.number() }) }),
  'branch.open': change({ input: z.object({ token: z.string() }), output: appState }),
  'branch.updateProfile': change({ input: branchProfile, output: branchProfile }),
  /** Before anybody has signed in, only those who may, and not whose password is due. */
  'users.list': read({ input: nothing, output: z.array(user) }),
  /** The password is for the first sign-in; the user then chooses an own one. */
  'users.add': change({ input: z.object({ name: userName, role, password }), output: user }),
  'users.update': change({ input: z.object({ id, name: userName, role, active: z.boolean() }), output: user }),
  /** For another user who forgot: as with `users.add`. Ends a lock-out. */
  'users.setPassword': change({ input: z.object({ id, password }), output: user }),
  /** Who works at this window from now on. */
  'session.signIn': change({ input: z.object({ userId: id, password }), output: appState }),
  /** Until the password is given again. The window keeps what is on the screen. */
  'session.lock': change({ input: nothing, output: done }),
  'session.end': change({ input: nothing, output: done }),
  'session.changePassword': change({ input: z.object({ current: password, next: password }), output: done }),
  /** Keyboard or mouse were touched. A read, so that nothing is fetched anew. */
  'session.alive': read({ input: nothing, output: done }),
};
