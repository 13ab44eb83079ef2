import type { Kysely } from 'kysely';
import { addDays, addMonths, monthOf } from '../../shared/domain/civil-date.ts';
import type { Chance } from '../../shared/domain/seeded-random.ts';
import type { Schema } from '../db/schema.ts';

const MONTHS = 13;
const CRM_SHARE = 0.2;

/** Each branch's targets of the last thirteen months and the coming one; two branches have none yet. */
export async function insertTargets(db: Kysely<Schema>, ids: readonly number[], yesterday: string, chance: Chance): Promise<void> {
  const rows = ids.slice(0, -2).flatMap((branch_id) => {
    const size = chance.between(580, 700);
    return Array.from({ length: MONTHS + 1 }, (_, back) => ({
      branch_id,
      month: monthOf(addMonths(yesterday, 1 - back)),
      unit_entries: Math.round((size * (1 - back * 0.008)) / 10) * 10,
      crm_share: CRM_SHARE,
    }));
  });
  await db.insertInto('targets').values(rows).execute();
}

/** Unit entries of the months before the first report: head office entered them when it began. */
export async function insertEarlierMonths(db: Kysely<Schema>, ids: readonly number[], from: string, chance: Chance): Promise<void> {
  const rows = ids.slice(0, -2).flatMap((branch_id) => {
    const crm = chance.between(104, 146);
    return Array.from({ length: MONTHS - 3 }, (_, index) => {
      const first = addMonths(from, -1 - index);
      const crmUnitEntries = Math.round(crm * (1 - index * 0.012) * (0.9 + chance.next() * 0.2));
      const unitEntries = crmUnitEntries + chance.between(420, 530);
      return {
        branch_id,
        month: monthOf(first),
        as_of: addDays(addMonths(first, 1), -1),
        as_of_revision: 1,
        unit_entries: unitEntries,
        crm_unit_entries: crmUnitEntries,
        influenced_unit_entries: chance.between(12, 40),
        revenue: unitEntries * 117_000,
        crm_revenue: crmUnitEntries * 117_000,
      };
    });
  });
  await db.insertInto('branch_months').values(rows).execute();
}
