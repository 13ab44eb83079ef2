import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { query, type ReadHandle } from '../../../db/handle.ts';
import { storeHandlers } from '../../../electron/worker/handlers.ts';
import { replanVehicles } from '../../../electron/worker/planning/replan.ts';
import { importHandlers } from '../../../electron/worker/use-cases/imports.ts';
import { addDays } from '../../../shared/domain/civil-date.ts';
import { call, unlessRefused } from '../../support/call.ts';
import { type ContactDays, openContactDays } from '../../support/contact-days.ts';
import { runs } from '../../support/soak.ts';
import { A2_HEADER, CDB_HEADER, csvFile, dryRun, requestOf, toolsOf, undo } from '../imports/support.ts';

const FIRST_DAY = '2026-11-02';
const ENGINES = 3;

/** Which of what is there is meant: the n-th one, counted round. */
const which = fc.nat({ max: 5 });
const engine = fc.nat({ max: ENGINES - 1 });
const event = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('pass' as const), days: fc.integer({ min: 1, max: 6 }) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('import' as const),
      visits: fc.array(fc.record({ engine, wo: fc.nat({ max: 5 }), ago: fc.nat({ max: 9 }), kpb: fc.nat({ max: 2 }) }), { maxLength: 3 }),
      sales: fc.array(fc.record({ engine, ago: fc.constantFrom(1, 20, 34, 60, 400) }), { maxLength: 2 }),
    }),
  },
  fc.record({ kind: fc.constant('undo' as const) }),
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('contact' as const),
      which,
      result: fc.constantFrom('sent', 'no_answer', 'wrong_number', 'call_back', 'booked', 'answered', 'do_not_contact', 'sold'),
    }),
  },
  fc.record({ kind: fc.constant('correct' as const) }),
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('book' as const), which, later: fc.nat({ max: 4 }) }) },
  fc.record({ kind: fc.constant('inquire' as const), engine, later: fc.nat({ max: 4 }) }),
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('settle' as const),
      which,
      status: fc.constantFrom('shown', 'done', 'no_show', 'no_show', 'cancelled', 'reopen'),
    }),
  },
  fc.record({
    kind: fc.constant('program' as const),
    code: fc.constantFrom('KPB', 'PERIODIC', 'AFTERCARE', 'NO_SHOW'),
    active: fc.boolean(),
    longer: fc.nat({ max: 3 }),
  }),
);
type Event = typeof event extends fc.Arbitrary<infer One> ? One : never;

describe('a branch in which anything happens', () => {
  it('has stored what planning anew would store, and its dry runs tell what its imports do', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(event, { minLength: 12, maxLength: 24 }), async (events) => {
        const branch = openContactDays({ now: `${FIRST_DAY}T08:00` });
        try {
          for (const code of ['PERIODIC', 'AFTERCARE']) await changeProgram(branch, { code, active: true, longer: 0 });
          branch.vehicle({ engineNumber: engineNumber(0), purchaseDate: addDays(FIRST_DAY, -31), phone: '+6281255500100' });
          for (const one of events) {
            await happen(branch, one);
            expectPlanned(branch, one);
          }
        } finally {
          branch.close();
        }
      }),
      { numRuns: runs({ short: 6, long: 200 }) },
    );
  }, 1_200_000);
});

async function happen(branch: ContactDays, one: Event): Promise<void> {
  if (one.kind === 'pass') return passDays(branch, one.days);
  if (one.kind === 'import') return importFiles(branch, one);
  if (one.kind === 'program') return changeProgram(branch, one);
  if (one.kind === 'undo') return undoNewest(branch);
  await unlessRefused(async () => {
    if (one.kind === 'contact') await logContact(branch, one);
    if (one.kind === 'correct') await correctNewest(branch);
    if (one.kind === 'book') await bookAtDesk(branch, one);
    if (one.kind === 'inquire') await inquire(branch, one);
    if (one.kind === 'settle') await settle(branch, one);
  });
}

/** On a day on which nothing was written yet the stored due days may lie early, never late (planning/next-due.ts). */
function passDays(branch: ContactDays, days: number): void {
  const { context } = branch;
  branch.at(addDays(context.today, days));
  const stored = new Map(readPlan(branch).map((row) => [nameOf(row), row.next_due]));
  const due = plannedAnew(branch).plan.filter(({ next_due }) => next_due !== null && next_due <= context.today);
  for (const row of due) {
    const found = stored.get(nameOf(row)) ?? null;
    expect({ row, isFound: found !== null && found <= context.today }).toMatchObject({ isFound: true });
  }
  context.db.transaction(() => replanVehicles(context, 'all'));
}

async function importFiles(branch: ContactDays, { visits, sales }: Extract<Event, { kind: 'import' }>): Promise<void> {
  const { context } = branch;
  const day = (ago: number) => shown(addDays(context.today, -ago));
  const visitRows = visits.map(({ engine: one, wo, ago, kpb }) => {
    const named = kpb === 0 ? '' : String(kpb);
    return [`WO-${wo}`, day(ago), engineNumber(one), plate(one), 'Sari Dewi', '', '', '1.000', named, '50.000'];
  });
  const saleRows = sales.map(({ engine: one, ago }) => [day(ago), engineNumber(one), `Pembeli ${one}`, phone(one), 'Jl. Satu', 'Y']);
  const paths = [
    ...(saleRows.length > 0 ? [csvFile(branch, 'cdb.csv', [CDB_HEADER, ...saleRows])] : []),
    ...(visitRows.length > 0 ? [csvFile(branch, 'a2.csv', [A2_HEADER, ...visitRows])] : []),
  ];
  if (paths.length === 0) return;
  const before = countable(branch);
  const told = await dryRun(branch, paths);
  const request = { ...(await requestOf(branch, paths, {})), withoutBackup: true };
  const done = await importHandlers['import.apply'](request, toolsOf(context));
  expect({ ...told, importId: done.importId, applied: true }).toEqual(done);
  const after = countable(branch);
  const planned = [...after.running].filter((name) => !before.planned.has(name));
  expect(told.effects).toMatchObject({
    newlyScheduled: planned.length,
    bookingsSettled: after.bookingsDone - before.bookingsDone,
    prospectsRecognised: before.prospects - after.prospects,
  });
}

/** What an import changes and its dry run tells, counted in the tables. */
function countable(branch: ContactDays) {
  const rows = readPlan(branch);
  const { read } = branch.context.db;
  return {
    planned: new Set(rows.map(nameOf)),
    running: new Set(rows.filter((row) => row.deadline >= branch.context.today).map(nameOf)),
    bookingsDone: read.all(query.selectFrom('bookings').select('id').where('status', '=', 'done')).length,
    prospects: read.all(query.selectFrom('vehicles').select('id').where('engine_number', 'like', '~%')).length,
  };
}

async function undoNewest(branch: ContactDays): Promise<void> {
  const newest = branch.context.db.read.first(
    query.selectFrom('imports').select('id').where('undone_at', 'is', null).orderBy('id', 'desc').limit(1),
  );
  if (!newest) return;
  await undo(branch, newest.id).catch((failure: { code?: string }) => expect(failure.code).toBe('import_has_later_work'));
}

async function changeProgram(branch: ContactDays, { code, active, longer }: { code: string; active: boolean; longer: number }) {
  const programs = await send(branch, 'programs.list', {});
  const found = (programs as { code: string; schemes: { steps: { deadlineDays: number }[] }[] }[]).find((one) => one.code === code);
  if (!found) throw new Error(`no program ${code}`);
  const schemes = found.schemes.map((scheme) => ({
    ...scheme,
    steps: scheme.steps.map((step) => ({ ...step, deadlineDays: step.deadlineDays + longer })),
  }));
  await send(branch, 'programs.save', { ...found, active, schemes });
}

async function logContact(branch: ContactDays, { which: nth, result }: Extract<Event, { kind: 'contact' }>) {
  const items = (await branch.worklist()).items.filter((item) => item.followUp !== null);
  const item = items[nth % Math.max(items.length, 1)];
  if (!item?.vehicleId) return;
  const later = addDays(branch.context.today, 2);
  await branch.logAll([
    {
      vehicleId: item.vehicleId,
      followUp: item.followUp,
      attempt: item.attempt,
      channel: result === 'sent' ? 'whatsapp' : 'call',
      result,
      ...(result === 'call_back' && { callBackAt: `${later}T09:00` }),
      ...(result === 'booked' && { booking: { date: later, slot: '09:00', type: 'regular' as const, overbook: true } }),
      ...(result === 'answered' && { satisfaction: 4 }),
    },
  ]);
}

async function correctNewest(branch: ContactDays) {
  const newest = branch.context.db.read.first(query.selectFrom('contacts').select('id').orderBy('id', 'desc').limit(1));
  if (newest) await branch.correct(newest.id, null);
}

async function bookAtDesk(branch: ContactDays, { which: nth, later }: Extract<Event, { kind: 'book' }>) {
  const ids = vehicleIds(branch);
  const vehicleId = ids[nth % Math.max(ids.length, 1)];
  if (!vehicleId) return;
  const draft = { date: addDays(branch.context.today, later), slot: '09:00', type: 'regular', overbook: true };
  await send(branch, 'booking.create', { vehicleId, followUp: null, draft });
}

/** Somebody who is in no file yet asks and books: a vehicle without an engine number. */
async function inquire(branch: ContactDays, { engine: one, later }: Extract<Event, { kind: 'inquire' }>) {
  const asked = { channel: 'instagram', name: 'Sari Dewi', phone: phone(one), plate: plate(one), make: 'Honda', model: 'Vario' };
  const { id } = (await send(branch, 'inquiry.add', asked)) as { id: number };
  const booking = { date: addDays(branch.context.today, later), slot: '10:00', type: 'regular', overbook: true };
  await send(branch, 'inquiry.log', { id, channel: 'call', result: 'booked', booking });
}

async function settle(branch: ContactDays, { which: nth, status }: Extract<Event, { kind: 'settle' }>) {
  const isOpen = status === 'reopen' ? (['shown', 'no_show', 'cancelled', 'done'] as const) : (['open', 'shown'] as const);
  const rows = branch.context.db.read.all(query.selectFrom('bookings').select('id').where('status', 'in', isOpen).orderBy('id'));
  const booking = rows[nth % Math.max(rows.length, 1)];
  if (!booking) return;
  if (status === 'reopen') await send(branch, 'booking.reopen', { id: booking.id });
  else await branch.settle(booking.id, status);
}

function expectPlanned(branch: ContactDays, after: Event): void {
  expect({ after, state: derivedState(branch.context.db.read) }).toEqual({ after, state: plannedAnew(branch) });
}

const planQuery = query
  .selectFrom('follow_ups')
  .selectAll()
  .orderBy('vehicle_id')
  .orderBy('program_id')
  .orderBy('cycle')
  .orderBy('step_no');

/** Everything that planning derives and stores. */
function derivedState(db: ReadHandle) {
  return {
    plan: db.all(planQuery),
    exclusions: db.all(query.selectFrom('exclusions').selectAll().orderBy('vehicle_id').orderBy('reason').orderBy('from_day')),
    phones: db.all(query.selectFrom('vehicles').select(['id', 'contact_phone']).orderBy('id')),
  };
}

const ONLY_TO_LOOK = new Error('taken back');

/** Planned from nothing but the facts, in a transaction that is taken back. */
function plannedAnew({ context }: ContactDays): ReturnType<typeof derivedState> {
  let state: ReturnType<typeof derivedState> | undefined;
  try {
    context.db.transaction(() => {
      replanVehicles(context, 'all');
      state = derivedState(context.db.write);
      throw ONLY_TO_LOOK;
    });
  } catch (failure) {
    if (failure !== ONLY_TO_LOOK) throw failure;
  }
  if (!state) throw new Error('nothing was planned');
  return state;
}

function readPlan({ context }: ContactDays) {
  return context.db.read.all(planQuery);
}

function nameOf(row: { vehicle_id: number; program_id: number; cycle: string; step_no: number }): string {
  return `${row.vehicle_id}/${row.program_id}/${row.cycle}/${row.step_no}`;
}

function vehicleIds({ context }: ContactDays): number[] {
  return context.db.read.all(query.selectFrom('vehicles').select('id').orderBy('id')).map(({ id }) => id);
}

function send(branch: ContactDays, name: string, input: object): Promise<unknown> {
  return call(storeHandlers as never, branch.as(branch.users.pic), name as never, input as never) as Promise<unknown>;
}

function engineNumber(one: number): string {
  return `JM91E${1_000_000 + one}`;
}

function plate(one: number): string {
  return `T ${4000 + one} LD`;
}

function phone(one: number): string {
  return `0812 5550 010${one}`;
}

/** As the files write a day. */
function shown(day: string): string {
  return day.split('-').reverse().join('/');
}
