import { query, type ReadHandle, type WriteHandle } from '../handle.ts';

/** Why the last exchange failed: an error code with the data that its words need. */
export interface SyncProblem {
  code: string;
  data: Record<string, unknown>;
  /** UTC instant. */
  at: string;
}

/** The head office that this branch belongs to. Instants are UTC; columns are explained in migrations/0020-sync.ts. */
export interface Enrolment {
  url: string;
  branchCode: string;
  headOffice: string;
  keyId: string;
  sealed: string;
  enrolledAt: string;
  lastExchangeAt: string | null;
  lastSentAt: string | null;
  failures: number;
  problem: SyncProblem | null;
  nextTryAt: string | null;
  stopped: string | null;
  heldAskedOn: string | null;
}

/** An enrolment under way: who asks with this code. */
export interface EnrolmentAttempt {
  codeHash: string;
  installation: string;
  sealed: string;
  publicKey: string;
}

export function readEnrolment(db: ReadHandle): Enrolment | null {
  const row = db.first(query.selectFrom('enrolment').selectAll());
  if (!row) return null;
  return {
    url: row.url,
    branchCode: row.branch_code,
    headOffice: row.head_office,
    keyId: row.key_id,
    sealed: row.sealed,
    enrolledAt: row.enrolled_at,
    lastExchangeAt: row.last_exchange_at,
    lastSentAt: row.last_sent_at,
    failures: row.failures,
    problem: row.failure === null ? null : JSON.parse(row.failure),
    nextTryAt: row.next_try_at,
    stopped: row.stopped,
    heldAskedOn: row.held_asked_on,
  };
}

type NewEnrolment = Pick<Enrolment, 'url' | 'branchCode' | 'headOffice' | 'keyId' | 'sealed' | 'enrolledAt'>;

/** Takes the place of an earlier one, with a clean record. */
export function replaceEnrolment(db: WriteHandle, enrolment: NewEnrolment): void {
  deleteEnrolment(db);
  const { url, branchCode, headOffice, keyId, sealed, enrolledAt } = enrolment;
  const row = { id: 1, url, branch_code: branchCode, head_office: headOffice, key_id: keyId, sealed, enrolled_at: enrolledAt };
  db.run(query.insertInto('enrolment').values(row));
}

export function deleteEnrolment(db: WriteHandle): void {
  db.run(query.deleteFrom('enrolment'));
}

export function storeSuccess(
  db: WriteHandle,
  { at, tookSummary, heldAskedOn }: { at: string; tookSummary: boolean; heldAskedOn: string | null },
) {
  const clean = { failures: 0, failure: null, stopped: null, last_exchange_at: at };
  const sent = tookSummary ? { last_sent_at: at } : {};
  const asked = heldAskedOn === null ? {} : { held_asked_on: heldAskedOn };
  db.run(query.updateTable('enrolment').set({ ...clean, ...sent, ...asked }));
}

export function storeFailure(
  db: WriteHandle,
  failed: { problem: SyncProblem; failures: number; nextTryAt: string | null; stopped: string | null },
): void {
  const { problem, failures, nextTryAt, stopped } = failed;
  db.run(query.updateTable('enrolment').set({ failure: JSON.stringify(problem), failures, next_try_at: nextTryAt, stopped }));
}

export function storeNextTry(db: WriteHandle, nextTryAt: string): void {
  db.run(query.updateTable('enrolment').set({ next_try_at: nextTryAt }));
}

export function readAttempt(db: ReadHandle, codeHash: string): EnrolmentAttempt | null {
  const row = db.first(query.selectFrom('enrolment_attempts').selectAll().where('code_hash', '=', codeHash));
  return row ? { codeHash, installation: row.installation, sealed: row.sealed, publicKey: row.public_key } : null;
}

/** Takes the place of an earlier attempt with the same code. */
export function storeAttempt(db: WriteHandle, { codeHash, installation, sealed, publicKey }: EnrolmentAttempt, at: string): void {
  const row = { installation, sealed, public_key: publicKey, at };
  db.run(
    query
      .insertInto('enrolment_attempts')
      .values({ code_hash: codeHash, ...row })
      .onConflict((conflict) => conflict.column('code_hash').doUpdateSet(row)),
  );
}

export function deleteAttempts(db: WriteHandle): void {
  db.run(query.deleteFrom('enrolment_attempts'));
}
