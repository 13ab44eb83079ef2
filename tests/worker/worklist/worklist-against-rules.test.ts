import fc from 'fast-check';
import { expect, test } from 'vitest';
import { factsOfVehicles } from '../../../db/queries/follow-up-facts.ts';
import type { ContactDraft } from '../../../shared/contract/contacts.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { WorklistDay } from '../../../shared/contract/worklist.ts';
import { addDays } from '../../../shared/domain/civil-date.ts';
import { deriveStep } from '../../../shared/domain/follow-up-schedule.ts';
import { type ContactDays, openContactDays } from '../../support/contact-days.ts';
import { runs } from '../../support/soak.ts';

/*
 * Random branches are lived through by random acts of a user. On any day, asked then or later, the list must hold exactly what the rules
 * say of every vehicle, found here without any index by deriving every step of every vehicle.
 */
const START = '2026-01-05';
const PHONES = ['+6281255500001', '+6281255500002', '+6281255500003'];

const vehicleArb = fc.record({
  bought: fc.integer({ min: -400, max: 0 }),
  phone: fc.option(fc.constantFrom(...PHONES), { freq: 6 }),
});
const actArb = fc.record({
  wait: fc.integer({ min: 0, max: 20 }),
  vehicle: fc.nat(),
  step: fc.integer({ min: 1, max: 4 }),
  kind: fc.constantFrom(
    'no_answer',
    'sent',
    'undelivered',
    'call_back',
    'booked',
    'declined',
    'wrong_number',
    'serviced',
    'sold',
    'desk',
    'settle',
    'void',
    'outside',
  ),
  days: fc.integer({ min: 0, max: 25 }),
  choice: fc.nat(),
});
type Act = typeof actArb extends fc.Arbitrary<infer T> ? T : never;

test('the worklist of any day equals the set computed from the rules over all vehicles', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(vehicleArb, { minLength: 1, maxLength: 5 }), fc.array(actArb, { maxLength: 25 }), async (vehicles, acts) => {
      const days = openContactDays({ now: `${START}T08:00` });
      try {
        const ids = vehicles.map(
          ({ bought, phone }) =>
            days.vehicle({
              purchaseDate: addDays(START, bought),
              firstImportedOn: START,
              ...(phone === null ? {} : { phone }),
            }).vehicleId,
        );
        let today = START;
        for (const act of acts) {
          today = addDays(today, act.wait);
          days.at(today);
          await perform(days, act, ids[act.vehicle % ids.length] ?? 0, today);
        }
        for (const ahead of [0, 1, 9, -7, -31]) {
          const day = addDays(today, ahead);
          const list = await days.worklist(day);
          expect({ day, items: shown(list) }).toEqual({ day, items: bruteForce(days, ids, day) });
          expectToAddUp(list);
        }
      } finally {
        days.close();
      }
    }),
    { numRuns: runs({ short: 50, long: 150 }) },
  );
}, 120_000);

/** What a user might do; what the store refuses is simply not done. */
async function perform(days: ContactDays, act: Act, vehicleId: number, today: string) {
  const later = addDays(today, act.days);
  const booking = { date: later, slot: '09:00', type: 'regular' as const, overbook: true };
  const followUp = days.key(vehicleId, act.step);
  const say = (said: Partial<ContactDraft>) => days.log(vehicleId, { followUp, ...said });
  const doings: Record<string, () => Promise<unknown>> = {
    no_answer: () => say({ result: 'no_answer' }),
    sent: () => say({ result: 'sent' }),
    undelivered: () => say({ result: 'undelivered' }),
    call_back: () => say({ result: 'call_back', callBackAt: `${later}T17:00` }),
    booked: () => say({ result: 'booked', booking }),
    declined: () => say({ result: 'declined', objection: 'other', objectionText: 'tidak mau' }),
    wrong_number: () => say({ result: 'wrong_number', ...(act.choice % 2 ? { newPhone: '081355500009' } : {}) }),
    serviced: () => say({ result: 'already_serviced', servicedWhere: act.choice % 2 ? 'here' : 'elsewhere', servicedOn: today }),
    sold: () => (act.choice % 3 ? Promise.resolve() : say({ result: 'sold' })),
    desk: () => days.book(vehicleId, later),
    settle: () => settleOne(days, act),
    void: () => voidOne(days, act),
    outside: () => days.log(vehicleId, { followUp: null, result: 'call_back', callBackAt: `${later}T17:00` }),
  };
  try {
    await doings[act.kind]?.();
  } catch (failure) {
    if (!(failure instanceof AppError)) throw failure;
  }
}

async function settleOne(days: ContactDays, act: Act) {
  const open = days.context.db.read
    .prepare<[], { id: number }>("SELECT id FROM bookings WHERE status IN ('open', 'shown') ORDER BY id")
    .all();
  const chosen = open[act.choice % Math.max(1, open.length)];
  const status = (['shown', 'done', 'no_show', 'cancelled'] as const)[act.days % 4];
  if (chosen && status) await days.settle(chosen.id, status);
}

async function voidOne(days: ContactDays, act: Act) {
  const all = days.context.db.read.prepare<[], { id: number }>('SELECT id FROM contacts ORDER BY id').all();
  const chosen = all[act.choice % Math.max(1, all.length)];
  if (chosen) await days.correct(chosen.id, null);
}

function shown(list: WorklistDay): string[] {
  return list.items
    .map(({ kind, vehicleId, followUp, attempt, channel, dueDate }) =>
      kind === 'settle_booking' || kind === 'confirm_booking'
        ? `${kind} ${vehicleId}/${followUp?.stepNo}`
        : `${kind} ${vehicleId}/${followUp?.stepNo ?? 'outside'} ${attempt} ${channel} ${dueDate}`,
    )
    .sort();
}

interface BookingRow {
  vehicleId: number;
  stepNo: number;
  date: string;
  status: string;
  made: string;
  settled: string | null;
}

function bruteForce(days: ContactDays, ids: readonly number[], day: string): string[] {
  const db = days.context.db.read;
  const found = new Map<string, string>();
  const bookings = db
    .prepare<[], BookingRow>(
      `SELECT vehicle_id AS vehicleId, step_no AS stepNo, date, status, substr(made_at, 1, 10) AS made, substr(settled_at, 1, 10) AS settled
       FROM bookings`,
    )
    .all();
  const excluded = new Set(
    db
      .prepare<[string, string], { id: number }>(
        'SELECT vehicle_id AS id FROM exclusions WHERE from_day <= ? AND (to_day IS NULL OR to_day > ?)',
      )
      .all(day, day)
      .map((row) => row.id),
  );
  for (const { vehicleId, stepNo, date, made, settled } of bookings) {
    const open = made <= day && (settled === null || settled > day);
    if (open && date < day) found.set(`${vehicleId}/${stepNo}`, `settle_booking ${vehicleId}/${stepNo}`);
    if (open && date === addDays(day, 1) && !excluded.has(vehicleId))
      found.set(`${vehicleId}/${stepNo}`, `confirm_booking ${vehicleId}/${stepNo}`);
  }
  for (const { key, facts } of factsOfVehicles(db, ids)) {
    const { state, active, waitingForAnswer, callBackOn } = deriveStep(facts, day, { undeliveredAtOnce: false });
    const name = `${key.vehicleId}/${key.stepNo}`;
    if (state !== 'open' || found.has(name)) continue;
    if (active) {
      const kind = !active.reContact && callBackOn !== null && callBackOn <= day ? 'call_back' : 'attempt';
      // DOMAIN 3, rule 8: what was due before the vehicle was known keeps its own date.
      const unplanned = kind === 'attempt' && !active.reContact && active.dueDate === facts.firstImportedOn;
      const own = facts.attempts.find(({ n }) => n === active.n)?.dueDate;
      found.set(name, `${kind} ${name} ${active.n} ${active.channel} ${unplanned ? own : active.dueDate}`);
    } else if (waitingForAnswer) found.set(name, `waiting ${name} ${waitingForAnswer.attempt} whatsapp ${waitingForAnswer.since}`);
  }
  return [...[...found.values()], ...promisedOutside(days, ids, day)].sort();
}

interface Said {
  vehicleId: number;
  stepNo: number | null;
  on: string;
  result: string;
  callBackAt: string | null;
}

/**
 * Each vehicle's newest effective contact outside the plan, or promise that outlived its step, when it is a promise for this day or one of the
 * sixty before it, and nothing has excluded the vehicle since.
 */
function promisedOutside(days: ContactDays, ids: readonly number[], day: string): string[] {
  const db = days.context.db.read;
  const beyond = new Map(
    factsOfVehicles(db, ids).map(({ key, facts }) => [
      `${key.vehicleId}/${key.stepNo}`,
      deriveStep(facts, day, { undeliveredAtOnce: false }).promisedBeyond,
    ]),
  );
  const rows = db
    .prepare<[string], Said>(
      `SELECT vehicle_id AS vehicleId, step_no AS stepNo, on_day AS "on", result, call_back_at AS callBackAt FROM contacts c
       WHERE on_day <= ? AND result <> 'void' AND NOT EXISTS (SELECT 1 FROM contacts x WHERE x.corrects_id = c.id) ORDER BY at, id`,
    )
    .all(day)
    .filter(
      ({ vehicleId, stepNo, result, callBackAt }) =>
        stepNo === null ||
        (result === 'call_back' && callBackAt?.slice(0, 10) === beyond.get(`${vehicleId}/${stepNo}`) && isDue(callBackAt, day)),
    );
  const newest = new Map(rows.map((row) => [row.vehicleId, row]));
  const excludedSince = db.prepare<[number, string, string], { since: string | null }>(
    'SELECT max(from_day) AS since FROM exclusions WHERE vehicle_id = ? AND from_day <= ? AND (to_day IS NULL OR to_day > ?)',
  );
  return [...newest.values()].flatMap(({ vehicleId, on, result, callBackAt }) =>
    result === 'call_back' && isDue(callBackAt, day) && on > (excludedSince.get(vehicleId, day, day)?.since ?? '')
      ? [`call_back ${vehicleId}/outside null call ${callBackAt?.slice(0, 10)}`]
      : [],
  );
}

function isDue(callBackAt: string | null, day: string): boolean {
  return callBackAt !== null && callBackAt.slice(0, 10) <= day && callBackAt >= addDays(day, -60);
}

function expectToAddUp({ items, progress }: WorklistDay) {
  expect(progress.done + progress.waiting + progress.left).toBe(progress.total);
  expect(progress.waiting + progress.left).toBe(items.length);
  expect(progress.waiting).toBe(items.filter((item) => item.kind === 'waiting').length);
  expect(progress.late).toBe(items.filter((item) => item.lateDays > 0).length);
  expect(new Set(items.map((item) => item.key)).size).toBe(items.length);
  const steps = items.flatMap(({ followUp }) => (followUp ? [`${followUp.vehicleId}/${followUp.stepNo}`] : []));
  expect(new Set(steps).size).toBe(steps.length);
  const phones = items.map((item) => item.phone ?? `vehicle ${item.vehicleId}`);
  expect(phones.filter((phone, index) => phone !== phones[index - 1])).toHaveLength(new Set(phones).size);
}
