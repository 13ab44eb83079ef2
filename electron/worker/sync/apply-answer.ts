import { type Enrolment, storeSuccess } from '../../../db/queries/sync-enrolment.ts';
import { storeHeldDay, storeOutcome } from '../../../db/queries/sync-outbox.ts';
import { storeAcknowledged } from '../../../db/queries/sync-packages.ts';
import type { ExchangeAnswer } from '../../../shared/sync-protocol/index.ts';
import { createContext } from '../create-context.ts';
import type { Store, StoreContext } from '../store-context.ts';
import type { BuiltRequest } from './build-request.ts';
import { noteHeldDays } from './note-held-days.ts';
import { renumber } from './renumber.ts';
import { SyncFailure } from './sync-failure.ts';

/** Packages are judged one by one, later: one that is unsound must not keep the reports from being ticked off. */
export type JudgedAnswer = Omit<ExchangeAnswer, 'packages'>;

/** Takes over what head office said of summaries, acknowledgements and the days it holds: all of it or nothing. */
export function applyAnswer(context: StoreContext, built: BuiltRequest, answer: JudgedAnswer, branchCode: string): void {
  const { request, sent, acknowledged } = built;
  if (answer.results.length !== sent.length) throw new SyncFailure('sync_answer_invalid', { where: 'results' });
  context.db.transaction(() => {
    const db = context.db.write;
    const at = context.store.clock.instant();
    // Before the results: these are newer than what was known, and what is asked for again must not be what was sent just now.
    if (answer.held && request.tellHeldSince !== null)
      noteHeldDays(context, { held: answer.held, since: request.tellHeldSince, justSent: new Set(sent.map(({ id }) => id)), branchCode });
    answer.results.forEach(({ outcome, held: told, why }, index) => {
      const row = sent[index];
      if (!row) return;
      const held = told?.date === row.date ? told : null;
      storeOutcome(db, row.id, outcome, outcome === 'refused' ? why : null, at);
      if (held) storeHeldDay(db, held);
      if (held && (outcome === 'superseded' || outcome === 'conflict')) renumber(context, row, held);
    });
    for (const { kind, version } of acknowledged) storeAcknowledged(db, kind, version, at);
    const heldAskedOn = answer.held ? context.today : null;
    storeSuccess(db, { at, tookSummary: answer.results.some(({ outcome }) => outcome !== 'refused'), heldAskedOn });
  });
}

/** Who works when nobody is asked: no user, and no role to check. */
export function systemContext(store: Store): StoreContext {
  return createContext(store, null, { operator: true });
}

/** Whether the answer still belongs to the line it came by: meanwhile somebody may have left head office, or enrolled anew. */
export function isSameLine(now: Enrolment | null, then: Enrolment): boolean {
  return now?.keyId === then.keyId && now.url === then.url;
}
