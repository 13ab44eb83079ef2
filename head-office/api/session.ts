import { z } from 'zod';
import { done, id, role } from './common.ts';
import { EVERYBODY, get, post, put, remove } from './define.ts';

const session = z.object({
  user: z.object({ id, name: z.string(), role, areas: z.array(id) }),
  /** Goes into the header `x-csrf-token` of every request that changes something. */
  csrf: z.string(),
  headOffice: z.string(),
  /** Head office's day, in its own time zone. */
  today: z.string(),
});
export type Session = z.infer<typeof session>;

export const password = z.string().min(10).max(200);

export const sessionApi = {
  'session.signIn': post('/api/session', {
    says: 'Signs in and sets the session cookie',
    access: 'anyone',
    body: z.object({ name: z.string().min(1).max(80), password: z.string().min(1).max(200) }),
    answer: session,
  }),
  'session.get': get('/api/session', { says: 'Who is signed in', answer: session }),
  'session.signOut': remove('/api/session', { says: 'Ends this session', access: EVERYBODY, answer: done }),
  'session.changePassword': put('/api/session/password', {
    says: 'Changes the own password and ends all other sessions of the user',
    access: EVERYBODY,
    body: z.object({ current: z.string().min(1).max(200), next: password }),
    answer: done,
  }),
};
