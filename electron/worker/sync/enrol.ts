import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto';
import { readBranchProfile } from '../../../db/queries/settings.ts';
import {
  deleteAttempts,
  type EnrolmentAttempt,
  readAttempt,
  readEnrolment,
  replaceEnrolment,
  storeAttempt,
} from '../../../db/queries/sync-enrolment.ts';
import { forgetHeldDays, queueEveryDay } from '../../../db/queries/sync-outbox.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { ADDRESSES, branchCode, enrolAnswer, normalizeCode, PROTOCOL_VERSION, readBranchKey } from '../../../shared/sync-protocol/index.ts';
import { audit } from '../audit.ts';
import type { StoreContext } from '../store-context.ts';
import { sealSecret } from './branch-secret.ts';
import { forgetDecisions } from './forget-decisions.ts';
import { headOfficeAddress } from './head-office-address.ts';
import { post } from './post.ts';
import { PROGRAM_NAME } from './program-name.ts';
import { STOPPING, SyncFailure } from './sync-failure.ts';
import type { Transport } from './transport.ts';
import type { Vault } from './vault.ts';

export interface Enrolled {
  context: StoreContext;
  vault: Vault;
  transportTo(url: string): Transport;
  signal: AbortSignal;
}

/**
 * Exchanges a one-time code for the branch's own key (DOMAIN 8). Who asks is kept before asking: when the answer is lost, the same code
 * may be exchanged again. Every closed day then waits to be sent, because this head office may hold none.
 */
export async function enrol({ context, vault, transportTo, signal }: Enrolled, typed: { url: string; code: string }): Promise<void> {
  const { db, store } = context;
  const url = headOfficeAddress(typed.url);
  const code = normalizeCode(typed.code);
  if (code === null) throw new AppError('sync_code_malformed');
  refuseHealthy(context);
  const ownCode = codeOfBranch(context);
  const { attempt, signingKey } = await attemptFor(context, vault, `${url} ${code}`);
  const answer = await post(transportTo(url), {
    path: ADDRESSES.enrol,
    content: {
      protocol: PROTOCOL_VERSION,
      code,
      branchCode: ownCode,
      installation: attempt.installation,
      publicKey: attempt.publicKey,
      program: PROGRAM_NAME,
    },
    answer: enrolAnswer,
    key: null,
    now: Date.parse(store.clock.instant()),
    signal,
  });
  const keyId = readBranchKey(answer.key)?.id;
  if (keyId === undefined) throw new SyncFailure('sync_answer_invalid', { where: 'key' });
  if (answer.branch.code !== ownCode) throw new SyncFailure('sync_branch_mismatch');
  const sealed = await sealSecret(vault, { key: answer.key, signingKey });
  if (store.database !== db) throw new AppError('no_branch_open');
  db.transaction(() => {
    refuseHealthy(context); // another window may have been quicker
    const before = readEnrolment(db.write);
    const after = { url, branchCode: ownCode, headOffice: answer.headOffice, keyId };
    if (before && before.url !== url) forgetDecisions(context);
    replaceEnrolment(db.write, { ...after, sealed, enrolledAt: store.clock.instant() });
    deleteAttempts(db.write);
    forgetHeldDays(db.write);
    queueEveryDay(db.write);
    audit(context, { action: 'sync.enrol', entity: 'enrolment', before: before && publicPart(before), after });
  });
}

/** What of an enrolment may stand in the audit. */
export function publicPart({ url, branchCode, headOffice, keyId }: { url: string; branchCode: string; headOffice: string; keyId: string }) {
  return { url, branchCode, headOffice, keyId };
}

/** One that head office has revoked, or whose key is lost, may be replaced; a healthy one must be left first. */
function refuseHealthy({ db }: StoreContext) {
  const present = readEnrolment(db.write);
  if (present && !STOPPING.includes(present.stopped ?? '')) throw new AppError('sync_already_enrolled', { headOffice: present.headOffice });
}

function codeOfBranch({ db }: StoreContext): string {
  const code = readBranchProfile(db.read)?.code ?? '';
  if (!branchCode.safeParse(code).success) throw new AppError('sync_branch_mismatch', { branchCode: code });
  return code;
}

/** The attempt that was kept for this code at this head office, or a new one. A kept one that can no longer be opened is begun anew. */
async function attemptFor({ db, store }: StoreContext, vault: Vault, what: string) {
  const codeHash = createHash('sha256').update(what).digest('hex');
  const known = readAttempt(db.read, codeHash);
  const signingKey = known && (await vault.open(known.sealed).catch(() => null));
  if (known && signingKey) return { attempt: known, signingKey };
  const pair = generateKeyPairSync('ed25519');
  const made = pair.privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64');
  const attempt: EnrolmentAttempt = {
    codeHash,
    installation: randomBytes(16).toString('hex'),
    sealed: await vault.seal(made),
    publicKey: pair.publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
  };
  if (store.database !== db) throw new AppError('no_branch_open');
  db.transaction(() => storeAttempt(db.write, attempt, store.clock.instant()));
  return { attempt, signingKey: made };
}
