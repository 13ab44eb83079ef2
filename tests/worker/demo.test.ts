import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { query } from '../../db/handle.ts';
import type { BranchDatabase } from '../../db/open.ts';
import { factsOfVehicles } from '../../db/queries/follow-up-facts.ts';
import { readFunnel } from '../../db/queries/funnel-figures.ts';
import { readInquiryContacts } from '../../db/queries/inquiry-contacts.ts';
import { fixedClock } from '../../electron/worker/clock.ts';
import { createContext } from '../../electron/worker/create-context.ts';
import { createDemoBranch } from '../../electron/worker/demo/create-demo-branch.ts';
import { createFileGrants } from '../../electron/worker/file-grants.ts';
import type { Store } from '../../electron/worker/store-context.ts';
import { worklistDay } from '../../electron/worker/use-cases/worklist/worklist-day.ts';
import { checkContact } from '../../shared/domain/follow-up-result.ts';
import { deriveStep } from '../../shared/domain/follow-up-schedule.ts';
import { inquiryStanding } from '../../shared/domain/inquiry-standing.ts';
import { testSecrets } from '../support/vault.ts';

const SMALL = { vehicles: 60, daysBehind: 90 };
const FULL_TEST_MS = 180_000;

let dir: string;
const opened: BranchDatabase[] = [];
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'kawal-demo-'));
});
afterEach(() => {
  for (const database of opened.splice(0)) database.close();
  rmSync(dir, { recursive: true, force: true });
});

function openStore(now = '2026-11-19T11:20'): Store {
  return {
    clock: fixedClock(now),
    files: createFileGrants(),
    dataDir: dir,
    parserWorkerPath: '',
    database: null,
    ...testSecrets(),
    sync: null,
  };
}

async function create(store: Store, size?: typeof SMALL) {
  const progress: { done: number; total: number }[] = [];
  const { database } = await createDemoBranch(store, {
    signal: new AbortController().signal,
    progress: (one) => progress.push(one),
    ...(size && { size }),
  });
  opened.push(database);
  store.database = database;
  return { database, progress, context: createContext(store) };
}

const TABLES = [
  'customers',
  'vehicles',
  'phones',
  'contacts',
  'bookings',
  'visits',
  'follow_ups',
  'exclusions',
  'whatsapp_opens',
  'inquiries',
  'inquiry_contacts',
  'campaigns',
  'targets',
  'users',
] as const;
const contentOf = (database: BranchDatabase) => TABLES.map((table) => database.raw.prepare(`SELECT * FROM ${table}`).all());

/** Those that stand otherwise in the table than their contacts say. */
function inquiriesAgainstTheirContacts({ read }: BranchDatabase) {
  const stored = read.all(query.selectFrom('inquiries').selectAll());
  const contacts = readInquiryContacts(
    read,
    stored.map(({ id }) => id),
  );
  return stored.filter((row) => {
    const frame = { at: row.at, channel: row.channel, reopenedAt: row.reopened_at, reopenedAfter: row.reopened_after };
    const { status, lostReason, firstResponseAt } = inquiryStanding(frame, contacts.get(row.id) ?? []);
    return status !== row.status || lostReason !== row.lost_reason || firstResponseAt !== row.first_response_at;
  });
}

describe('the demo branch', () => {
  it(
    'has a year behind it and a day in front of it, all of it under the SOP',
    async () => {
      const { database, progress, context } = await create(openStore());
      expect(progress.at(-1)).toEqual({ done: 365, total: 365 });

      const { items } = worklistDay(context, context.today);
      expect(items.length).toBeGreaterThanOrEqual(20);
      expect(items.length).toBeLessThanOrEqual(60);
      expect(items.filter((item) => item.lateDays > 0).length).toBeGreaterThanOrEqual(3);
      expect(new Set(items.map((item) => item.kind))).toContain('waiting');

      const contacts = context.db.read.all(query.selectFrom('contacts').selectAll());
      expect(contacts.length).toBeGreaterThan(1500);
      expect(new Set(contacts.flatMap((row) => row.user_id ?? [])).size).toBe(2);
      const booked = new Map(context.db.read.all(query.selectFrom('bookings').selectAll()).map((row) => [row.contact_id, row]));
      const problems = contacts.flatMap((row) => {
        const booking = booked.get(row.id);
        return checkContact({
          result: row.result as 'booked',
          channel: row.channel,
          at: row.at,
          ...(row.objection && { objection: row.objection as 'time' }),
          ...(row.objection_text && { objectionText: row.objection_text }),
          ...(row.weekday_impossible && { weekdayImpossible: true }),
          ...(row.offer && { offer: row.offer as 'weekend_booking' }),
          ...(row.offer_answer && { offerAnswer: row.offer_answer }),
          ...(row.complaint_offered !== null && { complaintOffered: row.complaint_offered === 1 }),
          ...(row.call_back_at && { callBackAt: row.call_back_at }),
          ...(row.serviced_where && { servicedWhere: row.serviced_where, servicedOn: row.serviced_on ?? '' }),
          ...(booking && {
            booking: {
              date: booking.date,
              time: booking.slot,
              type: booking.type,
              ...(booking.address && { address: booking.address }),
              ...(booking.promo_code && { promoCode: booking.promo_code }),
            },
          }),
        });
      });
      expect(problems).toEqual([]);
      expect(contacts.filter((row) => row.at > '2026-11-19T11:20')).toEqual([]);
      expect(
        new Set(context.db.read.all(query.selectFrom('phones').select('number')).flatMap((row) => row.number?.slice(6, 10) ?? [])),
      ).toEqual(new Set(['5550']));
      const funnel = readFunnel(context.db.read, 'channel', '2025-11-19', '2026-11-19');
      expect(
        funnel.filter(({ inquiries, unitEntries, revenue }) => inquiries > 5 && unitEntries > 2 && revenue > 0).length,
      ).toBeGreaterThan(4);
      expect(new Set(context.db.read.all(query.selectFrom('inquiries').select('status')).map(({ status }) => status)).size).toBe(3);
      expect(inquiriesAgainstTheirContacts(database)).toEqual([]);
      expect(database.raw.pragma('integrity_check', { simple: true })).toBe('ok');
      expect(database.raw.pragma('foreign_key_check')).toEqual([]);
      expect(database.raw.pragma('synchronous', { simple: true })).toBe(2);
    },
    FULL_TEST_MS,
  );

  it('stores for every step the due day that its facts give', async () => {
    const { context } = await create(openStore(), SMALL);
    const ids = context.db.read.all(query.selectFrom('vehicles').select('id')).map((row) => row.id);
    const stored = new Map(
      context.db.read.all(query.selectFrom('follow_ups').selectAll()).map((row) => [`${row.vehicle_id}/${row.step_no}`, row.next_due]),
    );
    const missed = factsOfVehicles(context.db.read, ids).flatMap(({ key, facts }) => {
      const nextDue = stored.get(`${key.vehicleId}/${key.stepNo}`) ?? null;
      const isActive = deriveStep(facts, context.today, context.settings).active !== null;
      return isActive && (nextDue === null || nextDue > context.today) ? [key] : [];
    });
    expect(missed).toEqual([]);
    expect(stored.size).toBeGreaterThan(200);
  });

  it('is the same branch on the same day', async () => {
    const first = contentOf((await create(openStore(), SMALL)).database);
    for (const database of opened.splice(0)) database.close();
    const second = contentOf((await create(openStore(), SMALL)).database);
    expect(second).toEqual(first);
    expect(first[3]?.length).toBeGreaterThan(20);
  });

  it('takes another name while the demo of before is open, and leaves nothing when it is cancelled', async () => {
    const store = openStore();
    await create(store, SMALL);
    const cancelled = createDemoBranch(store, { signal: AbortSignal.abort(), progress: () => undefined, size: SMALL });
    await expect(cancelled).rejects.toThrow('cancelled');
    expect(existsSync(join(dir, 'demo-2.db'))).toBe(false);
    expect(existsSync(join(dir, 'demo.db'))).toBe(true);
    const { database } = await create(store, SMALL);
    expect(database.file).toBe(join(dir, 'demo-2.db'));
  });
});
