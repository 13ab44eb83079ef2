import type { StoreContext } from '../../store-context.ts';
import { FollowUpStates } from './follow-up-states.ts';
import { planMemoryOf } from './plan-memory.ts';
import { followUpTasks } from './tasks.ts';
import { rulesOf, vehiclesOfToday, worklistDay } from './worklist-day.ts';

/** Vehicles per slice: some ten milliseconds, so that whoever signs in meanwhile never waits long. */
const SLICE = 200;

/**
 * Reads and derives what today's worklist rests on while somebody still types the password: the first look at it finds everything known.
 * `pause`: lets others go first. Nothing leaves the store, and nothing is written.
 */
export async function readAhead(context: StoreContext, pause: () => Promise<void>): Promise<void> {
  const { db, today } = context;
  const rules = rulesOf(context);
  const vehicleIds = vehiclesOfToday(context);
  const memory = planMemoryOf(db);
  memory.expect(vehicleIds.length);
  for (let start = 0; start < vehicleIds.length; start += SLICE) {
    await pause();
    if (!db.raw.open) return;
    const { followUps, derived } = memory.read(db, vehicleIds.slice(start, start + SLICE), today, rules);
    const states = new FollowUpStates(today, rules, derived);
    states.add(followUps);
    followUpTasks(states, today, { foreseenOnly: true });
  }
  await pause();
  if (db.raw.open) worklistDay(context, today);
}
