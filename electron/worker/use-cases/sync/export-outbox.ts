import { createPrivateKey, sign } from 'node:crypto';
import { type Enrolment, readEnrolment } from '../../../../db/queries/sync-enrolment.ts';
import { readWaiting, readWholeOutbox } from '../../../../db/queries/sync-outbox.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import {
  MOST_FILE_BYTES,
  OUTBOX_FILE_FORMAT,
  type OutboxFileBody,
  type OutboxFileHead,
  PROTOCOL_VERSION,
} from '../../../../shared/sync-protocol/index.ts';
import { audit } from '../../audit.ts';
import { replaceFile } from '../../spreadsheets/replace-file.ts';
import type { StoreContext } from '../../store-context.ts';
import { openSecret } from '../../sync/branch-secret.ts';
import { readSummary, type SentSummary } from '../../sync/build-request.ts';
import { PROGRAM_NAME } from '../../sync/program-name.ts';

/** What head office takes in one file (outbox-file.ts). */
const MOST_SUMMARIES = 5000;
/** Of a file's bytes, for everything but the summaries. */
const ROOM = 2000;

/** The outbox as one signed file, for USB or e-mail. Figures only, like everything that goes to head office; what was exported goes on waiting. */
export async function exportOutbox(context: StoreContext, { token, all }: { token: string; all: boolean }) {
  const { db, store } = context;
  const path = store.files.pathOf(token, 'write');
  const enrolment = readEnrolment(db.read);
  if (!enrolment) throw new AppError('sync_not_enrolled');
  const rows = all ? readWholeOutbox(db.read, MOST_SUMMARIES) : readWaiting(db.read, MOST_SUMMARIES);
  const summaries = newestThatFit(rows.map((row) => readSummary(context, row, enrolment.branchCode)));
  if (summaries.length === 0) throw new AppError('nothing_to_export');
  const { signingKey } = await openSecret(store.vault, enrolment.sealed);
  const text = signedFile(enrolment, signingKey, {
    branchCode: enrolment.branchCode,
    savedAt: store.clock.instant(),
    program: PROGRAM_NAME,
    summaries: summaries.map((row) => row.summary),
  });
  await replaceFile(path, (file) => file.writeFile(text));
  const days = new Set(summaries.map(({ date }) => date)).size;
  db.transaction(() => audit(context, { action: 'sync.export', entity: 'outbox', after: { days, all } }));
  return { days, bytes: Buffer.byteLength(text) };
}

function signedFile({ branchCode, keyId }: Enrolment, signingKey: string, content: OutboxFileBody): string {
  const body = JSON.stringify(content);
  const key = createPrivateKey({ key: Buffer.from(signingKey, 'base64'), type: 'pkcs8', format: 'der' });
  const signature = sign(null, Buffer.from(body), key).toString('base64');
  const head: OutboxFileHead = { format: OUTBOX_FILE_FORMAT, protocol: PROTOCOL_VERSION, branchCode, keyId, signature };
  return `${JSON.stringify(head)}\n${body}\n`;
}

function newestThatFit(rows: readonly SentSummary[]): SentSummary[] {
  let bytes = ROOM;
  return rows
    .toReversed()
    .filter((row) => {
      bytes += JSON.stringify(row.summary).length + 1;
      return bytes <= MOST_FILE_BYTES;
    })
    .toReversed();
}
