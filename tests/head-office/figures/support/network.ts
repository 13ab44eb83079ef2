import { type HeadOfficeDatabase, openHeadOffice } from '../../../../head-office/db/open.ts';
import { judgeSummary } from '../../../../head-office/ingest/judge-summary.ts';
import { takeInDays } from '../../../../head-office/ingest/take-in-days.ts';
import { DEFAULT_CONFIG } from '../../../../head-office/server/config.ts';
import type { HeadOffice } from '../../../../head-office/server/head-office.ts';
import { sampleSummary } from '../../../support/summaries.ts';

export const RECEIVED_AT = '2026-11-18T02:00:00.000Z';

/**
 * Area Barat (1): Subang (1) and Karawang (2), which has been closed since. Area Timur (2): Ciamis (3) and Banjar (4), which has not enrolled.
 * Area Kosong (3) has no branch. The others enrolled on Thursday 2026-11-12 at 06:30 in Jakarta. Each day and month is a sample summary's.
 */
export async function openNetwork(address: string): Promise<HeadOffice> {
  const database = await openHeadOffice(address);
  await insertNetwork(database);
  await report(database);
  return { database, config: DEFAULT_CONFIG, now: () => new Date('2026-11-18T03:00:00.000Z') };
}

async function insertNetwork({ db }: HeadOfficeDatabase): Promise<void> {
  await db
    .insertInto('areas')
    .values(['Barat', 'Timur', 'Kosong'].map((name) => ({ name })))
    .execute();
  const branch = { contact_name: null, contact_phone: null, active: 1, created_at: '2026-10-01T00:00:00.000Z' };
  await db
    .insertInto('branches')
    .values([
      { ...branch, code: '01', name: 'Subang', area_id: 1, contact_name: 'PIC Subang', contact_phone: '0812 5550 0100' },
      { ...branch, code: '02', name: 'Karawang', area_id: 1, active: 0 },
      { ...branch, code: '03', name: 'Ciamis', area_id: 2 },
      { ...branch, code: '04', name: 'Banjar', area_id: 2 },
    ])
    .execute();
  const key = { secret_hash: '', public_key: '', created_at: '2026-11-11T23:30:00.000Z' };
  await db
    .insertInto('branch_keys')
    .values([1, 2, 3].map((branch_id) => ({ id: `key${branch_id}`, branch_id, ...key })))
    .execute();
  await insertHolidays({ db });
  await insertTargets({ db });
}

async function report(database: HeadOfficeDatabase): Promise<void> {
  const told: [number, string, string[]][] = [
    [1, '01', ['2026-11-12', '2026-11-13', '2026-11-16']],
    [2, '02', ['2026-10-30']],
    [3, '03', ['2026-11-17']],
  ];
  for (const [branchId, branchCode, dates] of told) {
    const judged = dates.map((date) => judgeSummary(sampleSummary({ branchCode, date }), new Date(RECEIVED_AT)));
    await database.db.transaction().execute((trx) => takeInDays(trx, [{ branchId, branchCode, judged }], RECEIVED_AT));
  }
}

/** The second replaces the first for Subang; nothing was sent to Karawang and Banjar. */
async function insertHolidays({ db }: Pick<HeadOfficeDatabase, 'db'>): Promise<void> {
  const holiday = (date: string, audience: string) => ({
    kind: 'holidays' as const,
    title: 'Hari libur',
    issued_at: '2026-10-01T00:00:00.000Z',
    audience,
    content: JSON.stringify({ holidays: [{ date, name: 'Libur' }] }),
  });
  await db
    .insertInto('packages')
    .values([holiday('2026-11-13', '{"all":true}'), holiday('2026-11-17', '{"branches":[1]}'), holiday('2026-10-31', '{"branches":[4]}')])
    .execute();
  const sent = { kind: 'holidays' as const };
  await db
    .insertInto('package_branches')
    .values([
      { ...sent, branch_id: 1, version: 1 },
      { ...sent, branch_id: 1, version: 2 },
      { ...sent, branch_id: 3, version: 1 },
    ])
    .execute();
}

async function insertTargets({ db }: Pick<HeadOfficeDatabase, 'db'>): Promise<void> {
  await db
    .insertInto('targets')
    .values([
      { branch_id: 1, month: '2026-11', unit_entries: 500, crm_share: 0.2 }, // 80 of 100
      { branch_id: 3, month: '2026-11', unit_entries: 250, crm_share: 0.25 }, // 80 of 62.5
      { branch_id: 1, month: '2026-10', unit_entries: 500, crm_share: 0.2 }, // nothing of 100
      { branch_id: 2, month: '2026-10', unit_entries: 101, crm_share: 0.5 }, // 80 of 50.5
    ])
    .execute();
}
