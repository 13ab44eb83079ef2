import { z } from 'zod';
import { byId, done, id } from './common.ts';
import { EVERYBODY, get, patch, post, remove } from './define.ts';

/** Lists of the dashboard that keep views. */
const viewList = z.enum(['branches', 'ranking', 'branchDays', 'packages', 'receivers']);
export type ViewList = z.infer<typeof viewList>;

const name = z.string().trim().min(1).max(60);
/** What the page makes of it is its own: the server only keeps it. */
const state = z.record(z.string(), z.unknown());
const MOST_CHARACTERS = 10_000;

const view = z.object({
  id,
  list: viewList,
  name: z.string(),
  /** The list opens with it; at most one of each list. */
  isDefault: z.boolean(),
  state,
});
export type SavedView = z.infer<typeof view>;

export const viewsApi = {
  'views.list': get('/api/views', { says: 'The user’s own saved views of all lists, by name', answer: z.array(view) }),
  'views.save': post('/api/views', {
    says: 'Keeps how the user looks at a list; one of the same name is replaced, or with `onlyNew` left as it is and told as a conflict',
    access: EVERYBODY,
    body: z.object({
      list: viewList,
      name,
      state: state.refine((kept) => JSON.stringify(kept).length <= MOST_CHARACTERS, 'too long'),
      /** Not said: as it was, and a new one is none. */
      isDefault: z.boolean().optional(),
      onlyNew: z.boolean().default(false),
    }),
    answer: z.object({ id }),
  }),
  'views.change': patch('/api/views/:id', {
    says: 'Renames an own view, and says whether its list opens with it; no other one does then',
    access: EVERYBODY,
    params: byId,
    body: z.object({ name, isDefault: z.boolean() }),
    answer: done,
  }),
  'views.remove': remove('/api/views/:id', { says: 'Removes an own view', access: EVERYBODY, params: byId, answer: done }),
};
