import { query } from '../../../../db/handle.ts';
import { type FollowUpWithFacts, factsOfVehicles } from '../../../../db/queries/follow-up-facts.ts';
import { readSetting, writeSetting } from '../../../../db/queries/settings.ts';
import { vehiclesWithMessages } from '../../../../db/queries/waiting-messages.ts';
import { addDays, type CivilDate } from '../../../../shared/domain/civil-date.ts';
import { audit } from '../../audit.ts';
import { replanVehicles } from '../../planning/replan.ts';
import type { StoreContext } from '../../store-context.ts';

/** Up to which day the messages have been looked through. */
const SETTLED_UNTIL = 'waitingMessagesSettledOn';

/**
 * DOMAIN 3, rule 9: a WhatsApp message still waiting for an answer when the next attempt's date comes becomes `no_answer` by an entry
 * of the system (without user), so that the log tells what the schedule derives anyway. Once per day; a second run finds nothing.
 * Returns the number of entries written.
 */
export function settleWaitingMessages(context: StoreContext): number {
  const { today } = context;
  const until = readSetting(context.db.read, SETTLED_UNTIL) as CivilDate | undefined;
  if (until === today) return 0;
  // A later day means that the clock was ahead then: what was looked through does not count.
  const since = until !== undefined && until < today ? addDays(until, -1) : null;
  return context.db.transaction(() => {
    const db = context.db.write;
    const followUps = factsOfVehicles(db, vehiclesWithMessages(db, since, today));
    let written = 0;
    const touched = new Set<number>();
    for (const followUp of followUps) {
      const waited = unansweredMessage(followUp, today);
      if (!waited) continue;
      const id = insertNoAnswer(context, followUp, waited);
      audit(context, { action: 'contact.settleWaiting', entity: 'contact', entityId: id, after: { ...followUp.key, ...waited } });
      touched.add(followUp.key.vehicleId);
      written += 1;
    }
    if (touched.size > 0) replanVehicles(context, [...touched]);
    writeSetting(db, SETTLED_UNTIL, today, context.store.clock.instant());
    return written;
  });
}

interface Waited {
  attempt: number;
  messageId: number;
  /** The date of the attempt that followed. */
  on: CivilDate;
}

/** The step's newest entry is a message, and the date of a later attempt has come within the deadline. */
function unansweredMessage({ facts }: FollowUpWithFacts, today: CivilDate): Waited | null {
  const newest = [...facts.contacts].sort((one, other) => (one.at === other.at ? one.id - other.id : one.at < other.at ? -1 : 1)).at(-1);
  if (newest?.result !== 'sent') return null;
  const next = facts.attempts
    .filter((attempt) => attempt.n > newest.attempt && attempt.dueDate > newest.on)
    .sort((one, other) => one.n - other.n)[0];
  return next && next.dueDate <= today ? { attempt: newest.attempt, messageId: newest.id, on: next.dueDate } : null;
}

function insertNoAnswer(context: StoreContext, { key }: FollowUpWithFacts, { attempt, messageId, on }: Waited): number {
  const db = context.db.write;
  const message = db.first(query.selectFrom('contacts').select(['phone', 're_contact']).where('id', '=', messageId));
  const row = {
    vehicle_id: key.vehicleId,
    program_id: key.programId,
    cycle: key.cycle,
    step_no: key.stepNo,
    attempt,
    re_contact: message?.re_contact ?? 0,
    at: `${on}T00:00:00`,
    recorded_at: context.store.clock.instant(),
    user_id: null,
    channel: 'whatsapp' as const,
    phone: message?.phone ?? null,
    result: 'no_answer',
  };
  return Number(db.run(query.insertInto('contacts').values(row)).lastInsertRowid);
}
