import { timingSafeEqual } from 'node:crypto';
import type { Transaction } from 'kysely';
import { addDays } from '../../shared/domain/civil-date.ts';
import { type ExchangeAnswer, type ExchangeRequest, PROTOCOL_VERSION } from '../../shared/sync-protocol/index.ts';
import { type KeyRow, lockBranchesOfKeys } from '../db/queries/keys.ts';
import { daysHeldSince } from '../db/queries/sync-days.ts';
import { acknowledge } from '../db/queries/sync-packages.ts';
import { noteSeen } from '../db/queries/sync-seen.ts';
import type { Schema } from '../db/schema.ts';
import type { HeadOffice } from '../server/head-office.ts';
import { ProblemError } from '../server/problem.ts';
import type { Judgement } from './judge-summary.ts';
import type { PackageShelf } from './package-shelf.ts';
import { takeInDays, wire } from './take-in-days.ts';

/** One branch's exchange with all that can be known without the database. */
export interface Arrival extends Pick<ExchangeRequest, 'protocol' | 'program' | 'acknowledgements' | 'holds' | 'tellHeldSince'> {
  keyId: string;
  /** SHA-256 of the secret that came with it. */
  secretHash: Buffer;
  judged: readonly Judgement[];
}

/** A branch that forgot everything is told of a year and a bit, not of its whole life. */
const MOST_DAYS_TOLD = 400;

type Admitted = Arrival & { branch: KeyRow };

/** Many exchanges in one transaction. A wrong or revoked key is that exchange's own answer; anything else that fails fails them all. */
export function writeExchanges(headOffice: HeadOffice, shelf: PackageShelf) {
  const { db, dialect } = headOffice.database;
  return async (arrivals: readonly Arrival[]): Promise<(ExchangeAnswer | ProblemError)[]> => {
    const now = headOffice.now().toISOString();
    return db.transaction().execute(async (trx) => {
      const keys = await lockBranchesOfKeys(trx, dialect, [...new Set(arrivals.map(({ keyId }) => keyId))]);
      const byId = new Map(keys.map((key) => [key.keyId, key]));
      const checked = arrivals.map((arrival) => admit(arrival, byId.get(arrival.keyId)));
      const admitted = checked.filter((one): one is Admitted => !(one instanceof ProblemError));
      const answers = new Map(await answer(trx, shelf, admitted, now));
      return checked.map((one) => (one instanceof ProblemError ? one : (answers.get(one) ?? new ProblemError('internal_error'))));
    });
  };
}

function admit(arrival: Arrival, key: KeyRow | undefined): Admitted | ProblemError {
  if (!key || !timingSafeEqual(arrival.secretHash, Buffer.from(key.secretHash, 'hex'))) return new ProblemError('key_unknown');
  if (key.revoked || !key.branchActive) return new ProblemError('key_revoked');
  return { ...arrival, branch: key };
}

async function answer(trx: Transaction<Schema>, shelf: PackageShelf, admitted: Admitted[], now: string) {
  if (admitted.length === 0) return [];
  const results = await takeInDays(
    trx,
    admitted.map(({ branch, judged }) => ({ branchId: branch.branchId, branchCode: branch.branchCode, judged })),
    now,
  );
  await noteSeen(
    trx,
    admitted.map(({ branch, program, protocol }) => ({ branchId: branch.branchId, program, protocol })),
    now,
  );
  await acknowledge(
    trx,
    admitted.flatMap(({ branch, acknowledgements }) => acknowledgements.map((one) => ({ ...one, branchId: branch.branchId }))),
    now,
  );
  const packages = await shelf.packagesFor(trx, admitted, now);
  const held = await tellHeld(trx, admitted, now);
  return admitted.map((one, at): [Admitted, ExchangeAnswer] => [
    one,
    { protocol: PROTOCOL_VERSION, now, results: results[at] ?? [], held: held.get(one) ?? null, packages: packages.get(one) ?? [] },
  ]);
}

async function tellHeld(trx: Transaction<Schema>, admitted: Admitted[], now: string) {
  const earliest = addDays(now.slice(0, 10), -MOST_DAYS_TOLD);
  const asking = admitted.flatMap((one) =>
    one.tellHeldSince === null
      ? []
      : [{ one, branchId: one.branch.branchId, date: one.tellHeldSince < earliest ? earliest : one.tellHeldSince }],
  );
  const days = Map.groupBy(await daysHeldSince(trx, asking), ({ branchId }) => branchId);
  return new Map(
    asking.map(({ one, branchId, date }) => [
      one,
      (days.get(branchId) ?? []).filter((day) => day.date >= date).flatMap((day) => wire(day) ?? []),
    ]),
  );
}
