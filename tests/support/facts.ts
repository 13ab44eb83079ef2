import { query } from '../../db/handle.ts';
import type { FollowUpKey } from '../../db/queries/follow-up-facts.ts';
import type { StoreContext } from '../../electron/worker/store-context.ts';
import type { ContactEntryResult } from '../../shared/domain/follow-up-result.ts';
import type { BookingFact } from '../../shared/domain/follow-up-schedule.ts';

/** Facts put straight into the tables, past every rule of the use-cases, for tests of what is derived from them. */
interface ContactTraits {
  result: ContactEntryResult;
  on: string;
  attempt: number;
  channel?: 'whatsapp' | 'call';
  offerAnswer?: 'accepted' | 'refused';
  callBackOn?: string;
  servicedWhere?: 'elsewhere' | 'here';
  correctsId?: number;
  userId?: number | null;
}

export function addContact(context: StoreContext, key: FollowUpKey, traits: ContactTraits): number {
  const row = {
    ...stepColumns(key),
    attempt: traits.attempt,
    at: `${traits.on}T09:00`,
    recorded_at: `${traits.on}T02:00:00.000Z`,
    user_id: traits.userId === undefined ? (context.user?.id ?? null) : traits.userId,
    channel: traits.channel ?? 'call',
    result: traits.result,
    offer_answer: traits.offerAnswer ?? null,
    call_back_at: traits.callBackOn ? `${traits.callBackOn}T10:00` : null,
    serviced_where: traits.servicedWhere ?? null,
    corrects_id: traits.correctsId ?? null,
  };
  return Number(context.db.write.run(query.insertInto('contacts').values(row)).lastInsertRowid);
}

export function addBooking(
  context: StoreContext,
  key: FollowUpKey | { vehicleId: number },
  traits: { madeOn: string; date: string; status?: BookingFact['status']; settledOn?: string },
): number {
  const row = {
    ...stepColumns(key),
    date: traits.date,
    slot: '09:00',
    type: 'regular' as const,
    status: traits.status ?? 'open',
    made_at: `${traits.madeOn}T09:05`,
    settled_at: traits.settledOn ? `${traits.settledOn}T16:00` : null,
  };
  return Number(context.db.write.run(query.insertInto('bookings').values(row)).lastInsertRowid);
}

export function addVisit(
  context: StoreContext,
  vehicleId: number,
  traits: { date: string; kpbStep?: number; byHand?: FollowUpKey; knownOn?: string },
): number {
  const count = context.db.write.prepare<[], { n: number }>('SELECT count(*) AS n FROM visits').get()?.n ?? 0;
  const named = traits.byHand ? { program_id: traits.byHand.programId, cycle: traits.byHand.cycle, step_no: traits.byHand.stepNo } : {};
  const row = {
    vehicle_id: vehicleId,
    identity: `test ${count}`,
    date: traits.date,
    kpb_step: traits.kpbStep ?? null,
    source: 'a2' as const,
    known_on: traits.knownOn ?? null,
    ...named,
  };
  return Number(context.db.write.run(query.insertInto('visits').values(row)).lastInsertRowid);
}

export function addConsent(context: StoreContext, customerId: number, granted: boolean, on: string): void {
  const row = { customer_id: customerId, purpose: 'service_reminder' as const, granted: granted ? 1 : 0, at: `${on}T09:00`, how: 'cdb' };
  context.db.write.run(query.insertInto('consents').values(row));
}

function stepColumns(key: FollowUpKey | { vehicleId: number }) {
  if (!('programId' in key)) return { vehicle_id: key.vehicleId };
  return { vehicle_id: key.vehicleId, program_id: key.programId, cycle: key.cycle, step_no: key.stepNo };
}
