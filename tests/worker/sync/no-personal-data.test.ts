import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { query } from '../../../db/handle.ts';
import { branchHandlers } from '../../../electron/worker/use-cases/branch.ts';
import { dayHandlers } from '../../../electron/worker/use-cases/days.ts';
import { shortCode, summary } from '../../../shared/sync-protocol/index.ts';
import { call } from '../../support/call.ts';
import { type ContactDays, openContactDays } from '../../support/contact-days.ts';
import { addContact, addVisit } from '../../support/facts.ts';
import { TEST_PROFILE } from '../../support/store.ts';

const DAY = '2026-02-09';
let days: ContactDays;
beforeEach(() => {
  days = openContactDays();
});
afterEach(() => days.close());

const close = () => call(dayHandlers, days.as(days.users.pic), 'day.close', { date: DAY });
const payload = () => days.context.db.read.first(query.selectFrom('outbox').select('payload').orderBy('id', 'desc'))?.payload ?? '';

describe('the shape of a summary', () => {
  /** Every text that the wire has a place for, by where it stands. */
  function texts(schema: unknown, at = ''): { at: string; text: Record<string, unknown> }[] {
    if (Array.isArray(schema)) return schema.flatMap((one, index) => texts(one, `${at}/${index}`));
    if (typeof schema !== 'object' || schema === null) return [];
    const own = 'type' in schema && schema.type === 'string' ? [{ at, text: schema as Record<string, unknown> }] : [];
    return [...own, ...Object.entries(schema).flatMap(([key, inner]) => texts(inner, `${at}/${key}`))];
  }

  const schema = z.toJSONSchema(summary);

  test('has no text but dates, codes and words of a list', () => {
    const all = texts(schema);
    expect(all.length).toBeGreaterThan(10);
    const free = all.filter(({ text }) => text.enum === undefined && text.const === undefined && text.pattern === undefined);
    expect(free).toEqual([]);
    const patterns = new Set(all.flatMap(({ text }) => (text.pattern === undefined ? [] : [text.pattern])));
    // Civil date, month, local time, branch code, short code: a sixth one is to be looked at before it travels.
    expect(patterns.size).toBe(5);
  });

  test('takes no member that is not in it, anywhere', () => {
    const open: string[] = [];
    const walk = (inner: unknown, at: string) => {
      if (typeof inner !== 'object' || inner === null) return;
      const { properties, additionalProperties } = inner as { properties?: unknown; additionalProperties?: unknown };
      if (properties !== undefined && additionalProperties !== false) open.push(at);
      for (const [key, member] of Object.entries(inner)) walk(member, `${at}/${key}`);
    };
    walk(schema, '');
    expect(open.filter((at) => !at.endsWith('/results'))).toEqual([]);
  });

  test.each(['BUDI SANTOSO', 'budi', '08123456789', 'B081234', 'JM91E1234567', 'MH1JM9110PK123456', 'T4065LD', 'SLAMET-RAHARJO', ''])(
    'has no place for %s in a step',
    (text) => expect(shortCode.safeParse(text).success).toBe(false),
  );
});

describe('a summary of a branch full of personal data', () => {
  // Each is long enough to be told from a figure, and hostile to JSON, HTML and formulas as well.
  const poison = fc.constantFrom('=cmd|', '<b>', '"}', '\u0000', '☃', "' OR 1=1").map((hostile) => ({
    name: `Slamet ${hostile} Raharjo`,
    phone: '+628129876543',
    engine: 'JM91E7654321',
    frame: 'MH1JM9110PK765432',
    plate: 'T4065LD',
    note: `rumah cat ${hostile} hijau`,
    address: `Jl. Melati ${hostile} 7`,
    step: `Telepon ${hostile} Slamet`,
    program: `Untuk ${hostile} Raharjo`,
  }));
  const WORDS = /Slamet|Raharjo|8129876543|7654321|765432|T4065LD|4065|rumah|hijau|Melati|Telepon|Untuk|Dewi|Rina|Budi/i;

  test('has none of it, whatever stands where', async () => {
    let closed = 0;
    await fc.assert(
      fc.asyncProperty(poison, fc.constantFrom('no_answer', 'booked', 'declined', 'sold', 'sent'), async (bad, result) => {
        const db = days.context.db.raw;
        const { vehicleId, customerId } = days.vehicle({ name: bad.name, phone: bad.phone });
        const all = db.prepare('UPDATE customers SET address = ?, note = ? WHERE id = ?');
        all.run(bad.address, bad.note, customerId);
        db.prepare('UPDATE vehicles SET frame_number = ?, plate = ?, salesperson = ? WHERE id = ?').run(
          bad.frame,
          bad.plate,
          bad.name,
          vehicleId,
        );
        const contact = addContact(days.context, days.key(vehicleId), { result, on: DAY, attempt: 1 });
        db.prepare('UPDATE contacts SET note = ?, objection_text = ? WHERE id = ?').run(bad.note, bad.note, contact);
        db.prepare(`UPDATE programs SET code = ?, name = ? WHERE position = 1`).run(bad.program, bad.name);
        db.prepare('UPDATE program_steps SET code = ? WHERE step_no = 1').run(bad.step);
        db.prepare('UPDATE follow_ups SET step_code = ? WHERE step_no = 1').run(bad.step);
        const visit = addVisit(days.context, vehicleId, { date: DAY });
        db.prepare('UPDATE visits SET work_order = ?, service_type = ?, bringer_name = ?, total = 55000 WHERE id = ?').run(
          bad.phone,
          bad.note,
          bad.name,
          visit,
        );
        await close();
        closed += 1;
        const sent = payload();
        expect(sent).not.toMatch(WORDS);
        const read = summary.parse(JSON.parse(sent));
        expect(read.day.total.followedUp).toBe(closed);
        expect(read.day.rows.map(({ program, step }) => `${program}/${step}`)).toContain('PROGRAM1/STEP1');
      }),
      { numRuns: 12 },
    );
  });

  test('names the branch by its code, however that is written', async () => {
    await call(branchHandlers, days.as(days.users.head), 'branch.updateProfile', { ...TEST_PROFILE, code: ' #Karawang 1' });
    await close();
    expect(summary.parse(JSON.parse(payload())).branchCode).toBe('Karawang1');
  });
});

describe('the months of a summary', () => {
  const months = async () => {
    await close();
    return summary.parse(JSON.parse(payload())).months;
  };

  test('count who came, by what brought them, this month and the one before', async () => {
    const { vehicleId } = days.vehicle();
    const visit = (date: string, attribution: string, total: number | null) => {
      const id = addVisit(days.context, vehicleId, { date });
      days.context.db.raw.prepare('UPDATE visits SET attribution = ?, total = ? WHERE id = ?').run(attribution, total, id);
    };
    visit('2025-12-31', 'crm', 1);
    visit('2026-01-01', 'crm', 100_000);
    visit('2026-01-31', 'walk_in', 50_000);
    visit('2026-02-01', 'influenced', 70_000);
    visit('2026-02-09', 'crm', 250_000);
    visit('2026-02-09', 'walk_in', null);
    expect(await months()).toEqual([
      {
        month: '2026-01',
        unitEntries: 2,
        crmUnitEntries: 1,
        influencedUnitEntries: 0,
        revenue: 150_000,
        crmRevenue: 100_000,
        channels: [],
      },
      {
        month: '2026-02',
        unitEntries: 3,
        crmUnitEntries: 1,
        influencedUnitEntries: 1,
        revenue: 320_000,
        crmRevenue: 250_000,
        channels: [],
      },
    ]);
  });

  test('tell inquiries by channel, and of an own channel not how it is called', async () => {
    days.context.db.raw.exec(`INSERT INTO channels (code, name, position) VALUES ('pak_budi', 'Pak Budi 0812 5550 0118', 10);
      INSERT INTO inquiries (at, channel, prospect_name) VALUES
        ('2026-02-08T09:00', 'instagram', 'Siti'), ('2026-02-09T09:00', 'instagram', 'Agus'), ('2026-02-09T09:30', 'pak_budi', 'Rini')`);
    const none = { bookings: 0, shown: 0, unitEntries: 0, revenue: 0 };
    expect((await months())[1]?.channels).toEqual([
      { channel: 'instagram', inquiries: 2, ...none },
      { channel: 'other', inquiries: 1, ...none },
    ]);
    expect(payload()).not.toMatch(/budi/i);
  });

  test('an absurd amount in an imported visit does not keep a day from being closed', async () => {
    const id = addVisit(days.context, days.vehicle().vehicleId, { date: DAY });
    days.context.db.raw.prepare('UPDATE visits SET total = -5 WHERE id = ?').run(id);
    expect((await months())[1]).toMatchObject({ unitEntries: 1, revenue: 0 });
  });
});
