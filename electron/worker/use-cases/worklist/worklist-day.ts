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
import { entriesUpTo, readEntriesOfDay, vehiclesPromisedOutsidePlan } from '../../../../db/queries/worklist-log.ts';
import type { WorklistDay } from '../../../../shared/contract/worklist.ts';
import type { CivilDate } from '../../../../shared/domain/civil-date.ts';
import type { ScheduleRules } from '../../../../shared/domain/follow-up-schedule.ts';
import type { StoreContext } from '../../store-context.ts';
import { untilChanged } from '../../until-changed.ts';
import { dressItems } from './dress-items.ts';
import { FollowUpStates } from './follow-up-states.ts';
import { orderItems } from './order-items.ts';
import { outsidePromises, promiseTasks } from './outside-promises.ts';
import { planMemoryOf } from './plan-memory.ts';
import { progressOf } from './progress.ts';
import { bookingTasks, followUpTasks, onePerStep } from './tasks.ts';

/**
 * What is to be done on a day (DOMAIN 4). Any day can be asked: a past one is replayed as it stood in the evening, a future one as it
 * will be if nothing more is logged. While nothing is written, the list, the dashboard and the handing in of today share one answer, which
 * nobody may change.
 */
export function worklistDay(context: StoreContext, day: CivilDate): WorklistDay {
  const isKept = day === context.today && !context.db.raw.inTransaction;
  return isKept ? untilChanged(context.db, `worklist ${day}`, () => makeWorklist(context, day)) : makeWorklist(context, day);
}

/** A fixed number of statements, whatever the length of the list. */
function makeWorklist(context: StoreContext, day: CivilDate): WorklistDay {
  const db = context.db.read;
  // What is stored of a step looks ahead from the newest record on; what was due before is found in the window of the day.
  const replayed = day < context.today || isBeforeNewestRecord(db, day);
  const bookings = readBookingsToHandle(db, day, replayed);
  const promised = new Set(vehiclesPromisedOutsidePlan(db, day));
  const due = replayed ? vehiclesOfThePast(context, day) : vehiclesDue(db, day);
  const vehicleIds = [...new Set([...due, ...bookings.map((booking) => booking.vehicleId), ...promised])];
  const rules = rulesOf(context);
  // All steps of a vehicle, because the tracks show also those that were not looked for.
  const { followUps, log, derived } = planMemoryOf(context.db).read(context.db, vehicleIds, day, rules);
  const states = new FollowUpStates(day, rules, derived);
  states.add(followUps);
  const entries = entriesUpTo(log, day);
  const promises = outsidePromises(entries, { vehicleIds: promised, states, day });
  const tasks = followUpTasks(states, day, { foreseenOnly: !replayed });
  const everything = onePerStep([...tasks, ...bookingTasks(states, bookings, day), ...promiseTasks(promises)]);
  const vehicles = readWorklistVehicles(db, [...new Set(everything.map((task) => task.vehicleId))], day);
  const items = orderItems(dressItems(everything, { day, states, vehicles, entries }));
  return { date: day, items, progress: progressOf(db, { items, entries: readEntriesOfDay(db, day), promises, day }) };
}

function vehiclesDue(db: ReadHandle, day: CivilDate): number[] {
  return [...new Set([...dueVehicles(db, day), ...waitingVehicles(db, day)])];
}

/** Nearly all that today's list will be made of. */
export function vehiclesOfToday({ db, today }: StoreContext): number[] {
  return vehiclesDue(db.read, today);
}

/** Vehicles that had something to be done on a day that is replayed. */
function vehiclesOfThePast(context: StoreContext, day: CivilDate): number[] {
  const db = context.db.read;
  const states = new FollowUpStates(day, rulesOf(context));
  states.add(factsInWindow(db, day, day));
  states.add(factsOfVehicles(db, vehiclesNotShown(db, day)));
  return followUpTasks(states, day, { foreseenOnly: false }).map((task) => task.vehicleId);
}

export function rulesOf({ settings }: StoreContext): ScheduleRules {
  return { undeliveredAtOnce: settings.undeliveredAtOnce };
}
