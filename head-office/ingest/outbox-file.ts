import { createPublicKey, verify } from 'node:crypto';
import type { z } from 'zod';
import { MOST_FILE_BYTES, type OutboxFileHead, outboxFileBody, outboxFileHead } from '../../shared/sync-protocol/index.ts';
import type { AnswerOf } from '../api/define.ts';
import type { filesApi } from '../api/files.ts';
import { type KeyRow, lockBranchesOfKeys } from '../db/queries/keys.ts';
import type { HeadOffice } from '../server/head-office.ts';
import { ProblemError, pointersOf } from '../server/problem.ts';
import { checkProtocol } from './check-protocol.ts';
import { type Judgement, judgeSummary } from './judge-summary.ts';
import { type DayResult, takeInDays } from './take-in-days.ts';

export type ImportedFile = AnswerOf<(typeof filesApi)['files.importOutbox']>;

/** So many summaries in one transaction: a file of years must not keep the branches that report now waiting. */
const PER_TRANSACTION = 200;

/**
 * Takes in a signed outbox file (shared/sync-protocol/outbox-file.ts) by the same rules as an exchange; a file may be given again at any time.
 * @throws ProblemError `body_too_large`, `invalid_request`, `protocol_too_old`, `protocol_too_new`, `key_unknown`, `key_revoked`, `branch_mismatch`,
 * `signature_wrong`.
 */
export async function importOutboxFile(headOffice: HeadOffice, text: string): Promise<ImportedFile> {
  if (Buffer.byteLength(text) > MOST_FILE_BYTES) throw new ProblemError('body_too_large');
  const [headLine = '', bodyLine = ''] = text.split(/\r?\n/, 2);
  const head = readLine(headLine, outboxFileHead);
  checkProtocol(head.protocol);
  const signer = await checkSignature(headOffice, head, bodyLine);
  const body = readLine(bodyLine, outboxFileBody);
  if (body.branchCode !== signer.branchCode) throw new ProblemError('branch_mismatch');
  const judged = body.summaries.map((sent) => judgeSummary(sent, headOffice.now()));
  const results: DayResult[] = [];
  for (let start = 0; start < judged.length; start += PER_TRANSACTION)
    results.push(...(await takeIn(headOffice, head.keyId, judged.slice(start, start + PER_TRANSACTION))));
  return report(signer, judged, results);
}

async function checkSignature({ database }: HeadOffice, head: OutboxFileHead, signed: string): Promise<KeyRow> {
  const signer = await database.db.transaction().execute((trx) => keyInForce(trx, database.dialect, head.keyId));
  if (signer.branchCode !== head.branchCode) throw new ProblemError('branch_mismatch');
  const key = createPublicKey({ key: Buffer.from(signer.publicKey, 'base64'), format: 'der', type: 'spki' });
  if (!verify(null, Buffer.from(signed), key, Buffer.from(head.signature, 'base64'))) throw new ProblemError('signature_wrong');
  return signer;
}

async function takeIn({ database, now }: HeadOffice, keyId: string, judged: readonly Judgement[]): Promise<DayResult[]> {
  return database.db.transaction().execute(async (trx) => {
    const { branchId, branchCode } = await keyInForce(trx, database.dialect, keyId);
    const [results = []] = await takeInDays(trx, [{ branchId, branchCode, judged }], now().toISOString());
    return results;
  });
}

async function keyInForce(trx: Parameters<typeof lockBranchesOfKeys>[0], dialect: HeadOffice['database']['dialect'], keyId: string) {
  const [key] = await lockBranchesOfKeys(trx, dialect, [keyId]);
  if (!key) throw new ProblemError('key_unknown');
  if (key.revoked || !key.branchActive) throw new ProblemError('key_revoked');
  return key;
}

function readLine<Shape extends z.ZodType>(line: string, shape: Shape): z.infer<Shape> {
  let written: unknown;
  try {
    written = JSON.parse(line);
  } catch {
    throw new ProblemError('malformed_json', { detail: 'This is not an outbox file of Kawal' });
  }
  const read = shape.safeParse(written);
  if (!read.success) throw new ProblemError('invalid_request', { errors: pointersOf(read.error.issues) });
  return read.data;
}

function report(signer: KeyRow, judged: readonly Judgement[], results: readonly DayResult[]): ImportedFile {
  const count = (outcome: DayResult['outcome']) => results.filter((result) => result.outcome === outcome).length;
  return {
    branchCode: signer.branchCode,
    branchName: signer.branchName,
    applied: count('applied'),
    alreadyHeld: count('already_held'),
    superseded: count('superseded'),
    refused: results.flatMap(({ outcome, why }, at) =>
      outcome === 'refused' || outcome === 'conflict' ? [{ date: judged[at]?.date ?? null, why: why ?? outcome }] : [],
    ),
  };
}
