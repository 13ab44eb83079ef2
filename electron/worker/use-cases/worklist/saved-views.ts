import { query } from '../../../../db/handle.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { worklistContract } from '../../../../shared/contract/worklist.ts';
import type { InputOf, OutputOf } from '../../../../shared/rpc/index.ts';
import { audit } from '../../audit.ts';
import type { StoreContext } from '../../store-context.ts';

type ListCall = (typeof worklistContract)['views.list'];
type SaveCall = (typeof worklistContract)['views.save'];
type RenameCall = (typeof worklistContract)['views.rename'];

/** One's own views and those shared with everybody. */
export function listViews(context: StoreContext, { screen }: InputOf<ListCall>): OutputOf<ListCall> {
  return viewsOf(context, screen).map((view) => ({
    id: view.id,
    name: view.name,
    shared: view.user_id === null,
    state: stateOf(view),
  }));
}

export function saveView(context: StoreContext, { screen, name, shared, state, onlyNew }: InputOf<SaveCall>): OutputOf<SaveCall> {
  return context.db.transaction(() => {
    const db = context.db.write;
    const userId = shared ? null : context.requireUser().id;
    const known = namedSo(context, screen, name);
    if (known && (onlyNew || known.user_id !== userId)) throw new AppError('view_exists', { name });
    const row = { screen, name, user_id: userId, state: JSON.stringify(state) };
    if (known) db.run(query.updateTable('saved_views').set(row).where('id', '=', known.id));
    const id = known?.id ?? Number(db.run(query.insertInto('saved_views').values(row)).lastInsertRowid);
    audit(context, { action: 'views.save', entity: 'saved_view', entityId: id, before: known, after: row });
    return { id, replaced: known ? { name: known.name, state: stateOf(known) } : null };
  });
}

export function renameView(context: StoreContext, { id, name }: InputOf<RenameCall>): { ok: true } {
  return context.db.transaction(() => {
    const view = reachable(context, id);
    if (!view) throw new AppError('view_not_found');
    const known = namedSo(context, view.screen, name);
    if (known && known.id !== id) throw new AppError('view_exists', { name });
    context.db.write.run(query.updateTable('saved_views').set({ name }).where('id', '=', id));
    audit(context, { action: 'views.rename', entity: 'saved_view', entityId: id, before: { name: view.name }, after: { name } });
    return { ok: true };
  });
}

/** One that cannot be reached, or is gone already, is left alone. */
export function removeView(context: StoreContext, id: number): { ok: true } {
  return context.db.transaction(() => {
    const view = reachable(context, id);
    if (view) {
      context.db.write.run(query.deleteFrom('saved_views').where('id', '=', id));
      audit(context, { action: 'views.remove', entity: 'saved_view', entityId: id, before: view });
    }
    return { ok: true };
  });
}

/** One's own or a shared one; another person's is as good as none. */
function reachable(context: StoreContext, id: number) {
  const view = context.db.write.first(query.selectFrom('saved_views').selectAll().where('id', '=', id));
  return view && (view.user_id === null || view.user_id === context.user?.id) ? view : null;
}

function namedSo(context: StoreContext, screen: string, name: string) {
  return viewsOf(context, screen).find((view) => view.name.toLowerCase() === name.toLowerCase());
}

function stateOf({ state }: { state: string }): Record<string, unknown> {
  return JSON.parse(state) as Record<string, unknown>;
}

function viewsOf(context: StoreContext, screen: string) {
  const own = context.user?.id ?? null;
  return context.db.write.all(
    query
      .selectFrom('saved_views')
      .selectAll()
      .where('screen', '=', screen)
      .where((where) => where.or([where('user_id', 'is', null), ...(own === null ? [] : [where('user_id', '=', own)])]))
      .orderBy('name'),
  );
}
