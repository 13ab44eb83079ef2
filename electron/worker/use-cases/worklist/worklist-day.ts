import type { ReadHandle } from '../../../../db/handle.ts';
import { factsInWindow, factsOfVehicles } from '../../../../db/queries/follow-up-facts.ts';
import {
  dueVehicles,
  isBeforeNewestRecord,
  readBookingsToHandle,
  readWorklistVehicles,
  vehiclesNotShown,
  waitingVehicles,
} from '../../../../db/queries/worklist.ts';
import { readEntriesOf, readEntriesOfDay, vehiclesPromisedOutsidePlan } from '../../../../db/queries/worklist-log.ts';
import type { WorklistDay } from '../../../../shared/contract/worklist.ts';
import type { CivilDate } from '../../../../shared/domain/civil-date.ts';
import type { StoreContext } from '../../store-context.ts';
import { dressItems } from './dress-items.ts';
import { FollowUpStates } from './follow-up-states.ts';
import { orderItems } from './order-items.ts';
import { outsidePromises, promiseTasks } from './outside-promises.ts';
import { progressOf } from './progress.ts';
import { bookingTasks, followUpTasks, onePerStep } from './tasks.ts';

/**
 * What is to be done on a day (DOMAIN 4). Any day can be asked: a past one is replayed as it stood in the evening, a future one as it
 * will be if nothing more is logged. A fixed number of statements, whatever the length of the list.
 */
export function worklistDay(context: StoreContext, day: CivilDate): WorklistDay {
  const db = context.db.read;
  const states = new FollowUpStates(day, { undeliveredAtOnce: context.settings.undeliveredAtOnce });
  const replayed = day < context.today || isBeforeNewestRecord(db, day);
  // next_due tells what is due from the newest record on; what was due before is found in the window of the day.
  if (replayed) states.add(factsInWindow(db, day, day));
  states.add(factsOfVehicles(db, candidates(db, day, replayed)));
  const bookings = readBookingsToHandle(db, day, replayed);
  const promised = new Set(vehiclesPromisedOutsidePlan(db, day));
  const tasks = followUpTasks(states, day);
  const vehicleIds = [...new Set([...[...tasks, ...bookings].map((one) => one.vehicleId), ...promised])];
  const entries = readEntriesOf(db, vehicleIds, day);
  const promises = outsidePromises(entries, promised, day);
  // The tracks show all steps of a vehicle, also those that were not looked for.
  states.add(
    factsOfVehicles(
      db,
      vehicleIds.filter((id) => replayed || !states.knowsVehicle(id)),
    ),
  );
  const vehicles = readWorklistVehicles(db, vehicleIds, day);
  const everything = onePerStep([...tasks, ...bookingTasks(states, bookings, day), ...promiseTasks(promises)]);
  const items = orderItems(dressItems(everything, { day, states, vehicles, entries }));
  return { date: day, items, progress: progressOf(db, { items, entries: readEntriesOfDay(db, day), promises, day }) };
}

function candidates(db: ReadHandle, day: CivilDate, replayed: boolean): number[] {
  const found = replayed ? vehiclesNotShown(db, day) : [...dueVehicles(db, day), ...waitingVehicles(db, day)];
  return [...new Set(found)];
}
