import { addDays, addMonths, monthOf, weekday } from '../../shared/domain/civil-date.ts';
import { createChance } from '../../shared/domain/seeded-random.ts';
import type { Summary } from '../../shared/sync-protocol/index.ts';
import { judgeSummary } from '../ingest/judge-summary.ts';
import { takeInDays } from '../ingest/take-in-days.ts';
import type { HeadOffice } from '../server/head-office.ts';
import { characterOf } from './branch-story.ts';
import { insertEarlierMonths, insertTargets } from './earlier-months.ts';
import { insertOrganisation } from './organisation.ts';
import { sendDemoPackages } from './packages.ts';
import { DEMO_HOLIDAYS, DEMO_PLACES, isNotEnrolled } from './places.ts';
import { type DemoUser, insertDemoUsers } from './users.ts';
import { tellDays } from './year.ts';

/** Three months of days, ending yesterday. */
const MONTHS = 3;
const SUMMARIES_AT_ONCE = 200;
const SEED = 20_261_122;

/**
 * Fills an empty head office with forty made-up branches: three months of reports up to yesterday, thirteen months of unit entries and targets,
 * packages in every state, and three users. The same story on every machine; only the days follow the clock. Throws where there are branches.
 */
export async function seedDemo(headOffice: HeadOffice, say: (line: string) => void = () => {}): Promise<DemoUser[]> {
  const { db } = headOffice.database;
  const { branches } = await db
    .selectFrom('branches')
    .select((expression) => expression.fn.countAll<number>().as('branches'))
    .executeTakeFirstOrThrow();
  if (Number(branches) > 0) throw new Error('The demo needs an empty head office: this one has branches already.');
  const chance = createChance(SEED);
  const now = headOffice.now();
  const yesterday = addDays(new Date(now.getTime() + 7 * 3_600_000).toISOString().slice(0, 10), -1);
  const from = `${monthOf(addMonths(yesterday, 1 - MONTHS))}-01`;

  const ids = await insertOrganisation(db, now);
  const users = await insertDemoUsers(db, now);
  await insertTargets(db, ids, yesterday, chance);
  await insertEarlierMonths(db, ids, from, chance);
  for (const [at, place] of DEMO_PLACES.entries()) {
    const branchId = ids[at];
    if (branchId === undefined || isNotEnrolled(at)) continue;
    const told = tellDays({
      branchCode: place.code,
      from,
      to: addDays(yesterday, -silentDays(at)),
      character: characterOf(chance),
      chance,
      isClosed,
    });
    await takeIn(headOffice, branchId, place.code, told);
    say(`${place.name}: ${told.length} reports`);
  }
  await sendDemoPackages(db, ids, now, users[0]?.id ?? null);
  return users;
}

function isClosed(date: string): boolean {
  return weekday(date) === 0 || DEMO_HOLIDAYS.some((holiday) => holiday.date === date);
}

/** Every sixth branch has stopped reporting some days ago. */
function silentDays(at: number): number {
  return at % 6 === 5 ? 1 + (at % 5) : 0;
}

async function takeIn({ database, now }: HeadOffice, branchId: number, branchCode: string, told: readonly Summary[]): Promise<void> {
  for (let start = 0; start < told.length; start += SUMMARIES_AT_ONCE) {
    const judged = told.slice(start, start + SUMMARIES_AT_ONCE).map((one) => judgeSummary(one, now()));
    await database.db.transaction().execute(async (trx) => {
      const [results = []] = await takeInDays(trx, [{ branchId, branchCode, judged }], now().toISOString());
      const refused = results.find(({ outcome }) => outcome === 'refused');
      if (refused) throw new Error(`The demo's own report was refused: ${refused.why}`);
    });
  }
  const last = told.at(-1)?.date;
  if (last)
    await database.db
      .updateTable('branches')
      .set({ last_seen_at: `${last}T09:40:00.000Z`, program: '0.1.0' })
      .where('id', '=', branchId)
      .execute();
}
