import { createHash, randomInt } from 'node:crypto';
import { CODE_ALPHABET, CODE_LENGTH, writeCode } from '../../../shared/sync-protocol/index.ts';
import type { AnswerOf, BodyOf } from '../../api/define.ts';
import type { organisationApi } from '../../api/organisation.ts';
import { findBranches } from '../../db/queries/organisation-branches.ts';
import { deleteUnusedCodes, insertCodes } from '../../db/queries/organisation-enrolment.ts';
import { ProblemError } from '../../server/problem.ts';
import type { Change } from '../change.ts';

type Api = (typeof organisationApi)['branches.issueCodes'];

const DAY_MS = 86_400_000;

/**
 * A new one-time code for each branch; only their hashes are kept. An unused earlier code of the branch ends.
 * @throws ProblemError `not_found` (one of the branches), `conflict` (one is closed: its code would be refused).
 */
export async function issueCodes({ trx, at, userId, note }: Change, { branches: ids, validDays }: BodyOf<Api>): Promise<AnswerOf<Api>> {
  const branches = await findBranches(trx, ids);
  if (branches.length < new Set(ids).size) throw new ProblemError('not_found', { detail: 'There is no such branch' });
  const closed = branches.filter(({ active }) => active === 0);
  if (closed.length > 0) throw new ProblemError('conflict', { detail: `Not active: ${closed.map(({ code }) => code).join(', ')}` });
  const expiresAt = new Date(Date.parse(at) + validDays * DAY_MS).toISOString();
  const issued = branches
    .sort((one, other) => (one.code < other.code ? -1 : 1))
    .map(({ id, code, name }) => ({ branchId: id, branchCode: code, name, code: randomCode(), expiresAt }));
  await deleteUnusedCodes(
    trx,
    branches.map(({ id }) => id),
  );
  await insertCodes(
    trx,
    issued.map(({ branchId, code }) => ({
      code_hash: createHash('sha256').update(code).digest('hex'),
      branch_id: branchId,
      created_at: at,
      created_by: userId,
      expires_at: expiresAt,
    })),
  );
  const one = issued.length === 1 ? { entityId: issued[0]?.branchId ?? 0 } : {};
  await note({ action: 'branches.issueCodes', entity: 'branch', ...one, detail: { codes: issued.length, expiresAt } });
  return issued.map((row) => ({ ...row, code: writeCode(row.code) }));
}

/** 58 bits. */
function randomCode(): string {
  return Array.from({ length: CODE_LENGTH }, () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)]).join('');
}
