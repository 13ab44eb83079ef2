import { vehiclesPromised } from '../../../../db/queries/notices.ts';
import { isBeforeNewestRecord, readWorklistVehicles } from '../../../../db/queries/worklist.ts';
import { entriesUpTo, vehiclesPromisedOutsidePlan } from '../../../../db/queries/worklist-log.ts';
import type { LocalDateTime } from '../../../../shared/domain/civil-date.ts';
import type { StoreContext } from '../../store-context.ts';
import { dressItems } from '../worklist/dress-items.ts';
import { FollowUpStates } from '../worklist/follow-up-states.ts';
import { outsidePromises, promiseTasks } from '../worklist/outside-promises.ts';
import { planMemoryOf } from '../worklist/plan-memory.ts';
import { followUpTasks, onePerStep } from '../worklist/tasks.ts';

/** The call-backs of today's worklist, by the worklist's own rules, without deriving the steps of anybody to whom nothing was promised. */
export function openCallBacks(context: StoreContext): { at: LocalDateTime; assignedTo: number | null }[] {
  const { today: day } = context;
  const db = context.db.read;
  const vehicleIds = vehiclesPromised(db, day);
  if (vehicleIds.length === 0) return [];
  const rules = { undeliveredAtOnce: context.settings.undeliveredAtOnce };
  const { followUps, log, derived } = planMemoryOf(context.db).read(context.db, vehicleIds, day, rules);
  const states = new FollowUpStates(day, rules, derived);
  states.add(followUps);
  const entries = entriesUpTo(log, day);
  const promises = outsidePromises(entries, { vehicleIds: new Set(vehiclesPromisedOutsidePlan(db, day)), states, day });
  const tasks = onePerStep([
    ...followUpTasks(states, day, { foreseenOnly: !isBeforeNewestRecord(db, day) }),
    ...promiseTasks(promises),
  ]).filter(({ kind }) => kind === 'call_back');
  const vehicles = readWorklistVehicles(db, [...new Set(tasks.map(({ vehicleId }) => vehicleId))], day);
  const items = dressItems(tasks, { day, states, vehicles, entries });
  return items.flatMap(({ callBackAt, assignedTo }) => (callBackAt === null ? [] : [{ at: callBackAt, assignedTo }]));
}
