import type { WorklistDay, worklistContract } from '../../../shared/contract/worklist.ts';
import type { AreaHandlers } from '../area-handlers.ts';
import { noteBulkView } from '../bulk-view.ts';
import type { StoreContext } from '../store-context.ts';
import { assignVehicles } from './worklist/assign-vehicles.ts';
import { listViews, removeView, renameView, saveView } from './worklist/saved-views.ts';
import { settleWaitingMessages } from './worklist/settle-waiting-messages.ts';
import { toldListsOf } from './worklist/told-lists.ts';
import { undoAssignment } from './worklist/undo-assignment.ts';
import { worklistDay } from './worklist/worklist-day.ts';

/** What is to be done today (DOMAIN 4). */
export const worklistHandlers: AreaHandlers<typeof worklistContract> = {
  'worklist.day': ({ date }, { context }) => seen(context, date ? worklistDay(context, date) : worklistOfToday(context)),
  'worklist.update': ({ known }, { context }) => {
    const day = seen(context, worklistOfToday(context));
    return { ...day, ...toldListsOf(context.db).tell(known, day.items) };
  },
  'worklist.assign': ({ vehicleIds, userId }, { context }) => assignVehicles(context, vehicleIds, userId),
  'worklist.undoAssign': ({ assignmentId }, { context }) => undoAssignment(context, assignmentId),
  'views.list': (input, { context }) => listViews(context, input),
  'views.save': (input, { context }) => saveView(context, input),
  'views.rename': (input, { context }) => renameView(context, input),
  'views.remove': ({ id }, { context }) => removeView(context, id),
};

/** Whoever is shown the list has its numbers before them. */
function seen(context: StoreContext, day: WorklistDay): WorklistDay {
  noteBulkView(
    context,
    'worklist',
    day.items.map(({ phone }) => phone),
  );
  return day;
}

/** Asking for a named day only looks; asking for today begins the day. */
function worklistOfToday(context: StoreContext) {
  settleWaitingMessages(context);
  return worklistDay(context, context.today);
}
