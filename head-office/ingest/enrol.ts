import { createHash, createPublicKey, randomBytes } from 'node:crypto';
import type { Transaction } from 'kysely';
import { type EnrolAnswer, type EnrolRequest, normalizeCode, PROTOCOL_VERSION, writeBranchKey } from '../../shared/sync-protocol/index.ts';
import { audit } from '../dashboard/audit.ts';
import { hasKeyInForce, insertKey, revokeKeysOf } from '../db/queries/keys.ts';
import { attachNewestPackages } from '../db/queries/package-audience.ts';
import { findCode, hasLaterUse, type StoredCode, useCode } from '../db/queries/sync-enrolment.ts';
import type { Schema } from '../db/schema.ts';
import type { HeadOffice } from '../server/head-office.ts';
import { ProblemError } from '../server/problem.ts';

/** For so long the installation that used a code may use it again: its answer may have been lost on the way. */
const LOST_ANSWER_MS = 3_600_000;

/**
 * Gives the branch its own key for a one-time code. A branch has one key: earlier ones end.
 * @throws ProblemError `code_refused`, `branch_mismatch`, `invalid_request` (not an Ed25519 key).
 */
export async function enrol({ database, now }: HeadOffice, request: EnrolRequest): Promise<EnrolAnswer> {
  const code = normalizeCode(request.code);
  checkPublicKey(request.publicKey);
  if (code === null) throw new ProblemError('code_refused');
  const at = now();
  return database.db.transaction().execute(async (trx) => {
    const codeHash = sha256(code);
    const stored = await findCode(trx, database.dialect, codeHash);
    if (!stored?.branchActive || !(await mayBeUsed(trx, stored, request.installation, at))) throw new ProblemError('code_refused');
    if (stored.branchCode !== request.branchCode) throw new ProblemError('branch_mismatch');
    if (stored.usedAt === null) await useCode(trx, codeHash, request.installation, at.toISOString());
    await revokeKeysOf(trx, stored.branchId, at.toISOString());
    const key = { id: randomBytes(8).toString('hex'), secret: randomBytes(32).toString('base64url') };
    const row = { id: key.id, branchId: stored.branchId, secretHash: sha256(key.secret), publicKey: request.publicKey };
    await insertKey(trx, row, at.toISOString());
    await attachNewestPackages(trx, [stored.branchId]);
    await audit(trx, {
      at: at.toISOString(),
      userId: null, // the branch itself, by the code that somebody gave it
      action: 'branches.enrol',
      entity: 'branch',
      entityId: stored.branchId,
      detail: { code: stored.branchCode, keyId: key.id },
    });
    return {
      protocol: PROTOCOL_VERSION,
      key: writeBranchKey(key),
      branch: { code: stored.branchCode, name: stored.branchName, area: stored.area },
      headOffice: stored.headOffice,
    };
  });
}

async function mayBeUsed(trx: Transaction<Schema>, code: StoredCode, installation: string, now: Date): Promise<boolean> {
  if (code.usedAt === null) return code.expiresAt > now.toISOString();
  if (code.installation !== installation || now.getTime() - Date.parse(code.usedAt) > LOST_ANSWER_MS) return false;
  // Neither a revocation nor a later code may be undone by a code that was used before it.
  return (await hasKeyInForce(trx, code.branchId)) && !(await hasLaterUse(trx, code));
}

function checkPublicKey(base64: string): void {
  try {
    const key = createPublicKey({ key: Buffer.from(base64, 'base64'), format: 'der', type: 'spki' });
    if (key.asymmetricKeyType === 'ed25519') return;
  } catch {
    // Not a key at all: the same answer.
  }
  throw new ProblemError('invalid_request', { errors: [{ pointer: '/publicKey', message: 'Not an Ed25519 key (SPKI in base64)' }] });
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
