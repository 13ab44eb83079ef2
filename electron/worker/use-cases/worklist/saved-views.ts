import { query } from '../../../../db/handle.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { worklistContract } from '../../../../shared/contract/worklist.ts';
import type { InputOf, OutputOf } from '../../../../shared/rpc/index.ts';
import { audit } from '../../audit.ts';
import type { StoreContext } from '../../store-context.ts';

type ListCall = (typeof worklistContract)['views.list'];
type SaveCall = (typeof worklistContract)['views.save'];

/** One's own views and those shared with everybody. */
export function listViews(context: StoreContext, { screen }: InputOf<ListCall>): OutputOf<ListCall> {
  return viewsOf(context, screen).map((view) => ({
    id: view.id,
    name: view.name,
    shared: view.user_id === null,
    state: JSON.parse(view.state) as Record<string, unknown>,
  }));
}

/** Saving under the same name again replaces it. Throws `view_exists` when the name belongs to a view of the other kind, own or shared. */
export function saveView(context: StoreContext, { screen, name, shared, state }: InputOf<SaveCall>): { id: number } {
  return context.db.transaction(() => {
    const db = context.db.write;
    const userId = shared ? null : context.requireUser().id;
    const known = viewsOf(context, screen).find((view) => view.name.toLowerCase() === name.toLowerCase());
    if (known && known.user_id !== userId) throw new AppError('view_exists', { name });
    const row = { screen, name, user_id: userId, state: JSON.stringify(state) };
    if (known) db.run(query.updateTable('saved_views').set(row).where('id', '=', known.id));
    const id = known?.id ?? Number(db.run(query.insertInto('saved_views').values(row)).lastInsertRowid);
    audit(context, { action: 'views.save', entity: 'saved_view', entityId: id, before: known, after: row });
    return { id };
  });
}

/** Only one's own and shared ones; another person's, or one that is gone already, is left alone. */
export function removeView(context: StoreContext, id: number): { ok: true } {
  return context.db.transaction(() => {
    const db = context.db.write;
    const view = db.first(query.selectFrom('saved_views').selectAll().where('id', '=', id));
    if (view && (view.user_id === null || view.user_id === context.user?.id)) {
      db.run(query.deleteFrom('saved_views').where('id', '=', id));
      audit(context, { action: 'views.remove', entity: 'saved_view', entityId: id, before: view });
    }
    return { ok: true };
  });
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
