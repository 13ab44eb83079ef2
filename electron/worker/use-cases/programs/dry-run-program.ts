import type { ReadHandle } from '../../../../db/handle.ts';
import { type FollowUpWithFacts, withFacts } from '../../../../db/queries/follow-up-facts.ts';
import type { programContract } from '../../../../shared/contract/programs.ts';
import { addDays } from '../../../../shared/domain/civil-date.ts';
import type { InputOf, OutputOf } from '../../../../shared/rpc/index.ts';
import { type ComingAttempt, comingAttempts, type DueAttempt, type Window } from '../../planning/coming-attempts.ts';
import { readWorkedPrograms, type WorkedPrograms, withDraft } from '../../planning/draft-programs.ts';
import type { PlannedRow } from '../../planning/plan-vehicle.ts';
import { planOf } from '../../planning/replan.ts';
import { readVehicleEvents } from '../../planning/vehicle-events.ts';
import { readSituations, type VehicleSituation } from '../../planning/vehicle-situation.ts';
import type { StoreContext } from '../../store-context.ts';
import { inSlices } from '../imports/in-slices.ts';
import { withCapitalPrefixes } from './check-program.ts';
import { comingInquiries } from './coming-inquiries.ts';
import { requireChangeable } from './save-program.ts';

type DryRun = (typeof programContract)['programs.dryRun'];

interface Slice {
  done: number;
  total: number;
  now: DueAttempt[];
  draft: DueAttempt[];
}

/** Vehicles per round: the store answers others between two. */
const BATCH = 1000;
const MOST_SAMPLES = 10;

/**
 * What would be due if the draft were saved, beside what is planned: planned twice in memory by what replans the branch after a save,
 * nothing is written. A program of inquiries is tried on the open inquiries, every other one on the list of the vehicles.
 * Throws `cancelled` and what `programs.save` throws.
 */
export async function dryRunProgram(
  context: StoreContext,
  { program: input, from, days }: InputOf<DryRun>,
  { signal, onProgress }: { signal: AbortSignal; onProgress(done: number, total: number): void },
): Promise<OutputOf<DryRun>> {
  const draft = withCapitalPrefixes(input);
  requireChangeable(context.db.read, draft);
  const first = from < context.today ? context.today : from;
  const window = { from: first, to: addDays(first, days - 1) };
  const perDay = Array.from({ length: days }, (_, index) => ({
    date: addDays(first, index),
    now: { whatsapp: 0, call: 0 },
    draft: { whatsapp: 0, call: 0 },
  }));
  const byDate = new Map(perDay.map((day) => [day.date, day]));
  const added: DueAttempt[] = [];
  let addedCount = 0;
  const slices = draft.subject === 'inquiry' ? inquirySlices(context, draft, window) : vehicleSlices(context, draft, window);
  await inSlices(slices, signal, ({ done, total, now, draft: drafted }) => {
    const known = new Set(now.map(({ name, date }) => `${name}/${date}`));
    for (const { date, channel } of now) count(byDate.get(date)?.now, channel);
    for (const due of drafted) {
      count(byDate.get(due.date)?.draft, due.channel);
      if (known.has(`${due.name}/${due.date}`)) continue;
      addedCount++;
      added.push(due);
    }
    added.sort(byDay).splice(MOST_SAMPLES);
    onProgress(done, total);
  });
  const names = readNames(context.db.read, added);
  const samples = added.map(({ customerId, customer, step, attempt, channel, date }) => ({
    customer: customer ?? names.get(customerId ?? 0) ?? '',
    step,
    attempt,
    channel,
    date,
  }));
  return { days: perDay, added: addedCount, samples };
}

type Draft = InputOf<DryRun>['program'];

function* vehicleSlices(context: StoreContext, draft: Draft, window: Window): Generator<Slice, void> {
  const db = context.db.read;
  const ids = db
    .prepare<[], { id: number }>('SELECT id FROM vehicles ORDER BY id')
    .all()
    .map(({ id }) => id);
  const now = readWorkedPrograms(db);
  const then = withDraft(now, draft, context.today);
  for (let start = 0; start < ids.length; start += BATCH) {
    const vehicles = readSituations(db, ids.slice(start, start + BATCH));
    const due = (programs: WorkedPrograms, tried?: Draft) => dueOf(context, vehicles, programs, window, tried);
    yield { done: Math.min(start + BATCH, ids.length), total: ids.length, now: due(now), draft: due(then, draft) };
  }
}

function* inquirySlices(context: StoreContext, draft: Draft, window: Window): Generator<Slice, void> {
  const { now, draft: drafted } = comingInquiries(context, draft, window);
  yield { done: 1, total: 1, now, draft: drafted };
}

function dueOf(context: StoreContext, vehicles: VehicleSituation[], programs: WorkedPrograms, window: Window, tried?: Draft): DueAttempt[] {
  const db = context.db.read;
  const happened = readVehicleEvents(db, vehicles, programs.events);
  const planned = vehicles.flatMap((vehicle) => planOf(vehicle, programs.vehicle, happened.get(vehicle.id), programs.events));
  const customers = new Map(vehicles.map(({ id, customerId }) => [id, customerId]));
  return withFacts(
    db,
    planned.filter((row) => isRunning(row, window)),
    tried,
  ).flatMap((followUp) =>
    comingAttempts(followUp, window.from, window.to, context.settings).map((coming) => ({
      ...coming,
      name: nameOf(followUp, coming),
      customerId: customers.get(followUp.key.vehicleId) ?? null,
      customer: null,
      step: followUp.stepCode,
    })),
  );
}

/** A missed booking makes a step due before its first attempt, so that one alone cannot rule it out. */
function isRunning({ deadline }: PlannedRow, { from }: Window): boolean {
  return deadline >= from;
}

function nameOf({ key }: FollowUpWithFacts, { attempt }: ComingAttempt): string {
  return `${key.vehicleId}/${key.programId}/${key.cycle}/${key.stepNo}/${attempt}`;
}

function byDay(one: DueAttempt, other: DueAttempt): number {
  return one.date === other.date ? one.name.localeCompare(other.name) : one.date < other.date ? -1 : 1;
}

function count(counts: { whatsapp: number; call: number } | undefined, channel: 'whatsapp' | 'call'): void {
  if (counts) counts[channel]++;
}

function readNames(db: ReadHandle, due: readonly DueAttempt[]): Map<number, string> {
  const ids = due.flatMap(({ customerId }) => customerId ?? []);
  const rows = db
    .prepare<[string], { id: number; name: string }>('SELECT id, name FROM customers WHERE id IN (SELECT value FROM json_each(?))')
    .all(JSON.stringify(ids));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
