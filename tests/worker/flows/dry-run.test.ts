import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { replanVehicles } from '../../../electron/worker/planning/replan.ts';
import { inquiryHandlers } from '../../../electron/worker/use-cases/inquiries.ts';
import { programHandlers } from '../../../electron/worker/use-cases/programs.ts';
import { addDays } from '../../../shared/domain/civil-date.ts';
import { call, refusal } from '../../support/call.ts';
import { type ContactDays, openContactDays } from '../../support/contact-days.ts';
import { addVisit } from '../../support/facts.ts';

let days: ContactDays;
beforeEach(() => {
  days = openContactDays({ now: '2026-02-09T08:00' });
});
afterEach(() => days.close());

const pic = () => days.as(days.users.pic);

async function program(code: string) {
  const found = (await call(programHandlers, pic(), 'programs.list', {})).find((one) => one.code === code);
  if (!found) throw new Error(`no program ${code}`);
  const { source: _source, ...kept } = found;
  return kept;
}

type Draft = Awaited<ReturnType<typeof program>>;
const dryRun = (draft: Draft, progress: unknown[] = []) =>
  call(programHandlers, pic(), 'programs.dryRun', { program: draft, from: '2026-02-09', days: 31 }, progress);

/** What comes onto the worklist on each day: on the first one everything that stands on it. */
async function fromWorklist() {
  const counted = [];
  for (let index = 0; index < 31; index++) {
    const date = addDays('2026-02-09', index);
    const { items } = await days.worklist(date);
    const coming = items.filter(
      ({ kind, dueDate }) => (kind === 'attempt' || kind === 'call_back') && (dueDate === date || (index === 0 && dueDate < date)),
    );
    const of = (channel: string) => coming.filter((item) => item.channel === channel).length;
    counted.push({ date, whatsapp: of('whatsapp'), call: of('call') });
  }
  return counted;
}

/** Vehicles in all that can have happened to them. */
async function branch() {
  days.vehicle();
  const answered = days.vehicle({ purchaseDate: '2026-01-09' });
  const refused = days.vehicle({ purchaseDate: '2026-01-05' });
  const waiting = days.vehicle({ purchaseDate: '2026-01-06' });
  const booked = days.vehicle();
  const visited = days.vehicle({ purchaseDate: '2025-10-01', firstImportedOn: '2025-10-02' });
  await days.log(answered.vehicleId, { result: 'call_back', callBackAt: '2026-02-16T09:00' });
  await days.log(refused.vehicleId, { result: 'do_not_contact' });
  await days.log(waiting.vehicleId, { result: 'sent' });
  await days.book(booked.vehicleId, '2026-02-12');
  days.context.db.transaction(() => {
    addVisit(days.context, visited.vehicleId, { date: '2026-02-09' });
    replanVehicles(days.context, [visited.vehicleId]);
  });
}

describe('a dry run', () => {
  const drafts: [string, string, (draft: Draft) => Draft][] = [
    ['unchanged', 'KPB', (draft) => draft],
    [
      'with other days and channels',
      'KPB',
      (draft) => ({
        ...draft,
        attempts: [
          { n: 1, daysBefore: 28, channel: 'call' },
          { n: 2, daysBefore: 10, channel: 'whatsapp' },
        ],
      }),
    ],
    ['switched off', 'KPB', (draft) => ({ ...draft, active: false })],
    ['switched on', 'AFTERCARE', (draft) => ({ ...draft, active: true })],
  ];
  test.each(drafts)(
    'of a program %s (%s) says what the worklist shows before and after it is saved, and writes nothing',
    async (_name, code, change) => {
      const draft = change(await program(code));
      await branch();
      const before = await fromWorklist();
      const stored = () =>
        days.context.db.read.prepare<[]>('SELECT * FROM follow_ups ORDER BY vehicle_id, program_id, cycle, step_no').all();
      const rows = stored();
      const progress: unknown[] = [];
      const outcome = await dryRun(draft, progress);
      expect(stored()).toEqual(rows);
      expect(progress.at(-1)).toEqual({ done: 6, total: 6 });
      expect(outcome.days.map(({ date, now }) => ({ date, ...now }))).toEqual(before);
      await call(programHandlers, pic(), 'programs.save', draft);
      expect(outcome.days.map(({ date, draft: drafted }) => ({ date, ...drafted }))).toEqual(await fromWorklist());
    },
  );

  test('names the first of those who are new, without their numbers', async () => {
    const { vehicleId } = days.vehicle({ purchaseDate: '2025-06-01', firstImportedOn: '2025-06-02' });
    days.context.db.transaction(() => addVisit(days.context, vehicleId, { date: '2026-02-09' }));
    const outcome = await dryRun({ ...(await program('AFTERCARE')), active: true });
    expect(outcome.added).toBe(2);
    expect(outcome.samples).toEqual([
      { customer: expect.stringMatching(/\w/), step: 'TLS', attempt: 1, channel: 'whatsapp', date: '2026-02-12' },
      { customer: expect.stringMatching(/\w/), step: 'TLS', attempt: 2, channel: 'call', date: '2026-02-14' },
    ]);
  });

  test('of the booking conversion is tried on the open inquiries', async () => {
    await call(inquiryHandlers, pic(), 'inquiry.add', { name: 'Sari Dewi', phone: '081255500199', channel: 'instagram' } as never);
    const conversion = await program('CONVERSION');
    const outcome = await dryRun({ ...conversion, attempts: [{ n: 1, daysBefore: 1, channel: 'call' }] });
    expect(outcome.days[0]).toMatchObject({ now: { whatsapp: 1 }, draft: { whatsapp: 0, call: 0 } });
    expect(outcome.days[2]).toMatchObject({ date: '2026-02-11', draft: { call: 1 } });
    expect(outcome.samples[0]).toMatchObject({ customer: 'Sari Dewi', date: '2026-02-11' });
  });

  test('is refused what saving would be refused, and can be cancelled', async () => {
    const draft = await program('KPB');
    expect(await refusal(dryRun({ ...draft, attempts: [] }))).toMatchObject({ code: 'setting_refused', data: { field: 'attempts' } });
    const tools = { context: pic(), signal: AbortSignal.abort(), progress: () => undefined };
    const cancelled = programHandlers['programs.dryRun']({ program: draft, from: '2026-02-09', days: 31 }, tools as never);
    expect(await refusal(Promise.resolve(cancelled))).toMatchObject({ code: 'cancelled' });
  });
});
