import { z } from 'zod';
import { type Enrolment, readEnrolment } from '../../../db/queries/sync-enrolment.ts';
import { countWaiting } from '../../../db/queries/sync-outbox.ts';
import { readUnacknowledged } from '../../../db/queries/sync-packages.ts';
import { ADDRESSES, exchangeAnswer } from '../../../shared/sync-protocol/index.ts';
import type { StoreContext } from '../store-context.ts';
import { applyAnswer, isSameLine } from './apply-answer.ts';
import { openSecret } from './branch-secret.ts';
import { buildRequest } from './build-request.ts';
import { applyPackages } from './packages/apply-packages.ts';
import { post } from './post.ts';
import type { Transport } from './transport.ts';
import type { Vault } from './vault.ts';

interface Line {
  context: StoreContext;
  enrolment: Enrolment;
  vault: Vault;
  transport: Transport;
  /** Asks head office to tell what it holds. */
  askHeld: boolean;
  signal: AbortSignal;
}

/** `overtaken`: the branch or its enrolment was replaced meanwhile; the answer was dropped, which is no worse than losing it on the way. */
export type Exchanged = 'done' | 'more' | 'overtaken';

/** Packages are read one by one, so that one which cannot be read holds nothing else up. */
const answerShape = exchangeAnswer.extend({ packages: z.array(z.unknown()).max(100) });

/** One request and its answer (DOMAIN 8). Throws AppErrors: why it did not take place. Between the two, the store serves everybody else. */
export async function exchange({ context, enrolment, vault, transport, askHeld, signal }: Line): Promise<Exchanged> {
  const { store, db } = context;
  const { key } = await openSecret(vault, enrolment.sealed);
  if (signal.aborted || store.database !== db) return 'overtaken';
  const built = buildRequest(context, enrolment, { askHeld });
  const now = Date.parse(store.clock.instant());
  const answer = await post(transport, { path: ADDRESSES.exchange, content: built.request, answer: answerShape, key, now, signal });
  if (signal.aborted || store.database !== db || !isSameLine(readEnrolment(db.read), enrolment)) return 'overtaken';
  applyAnswer(context, built, answer, enrolment.branchCode);
  applyPackages(context, answer.packages);
  const more = countWaiting(db.read).days > 0 || readUnacknowledged(db.read, 1).length > 0;
  return more ? 'more' : 'done';
}
