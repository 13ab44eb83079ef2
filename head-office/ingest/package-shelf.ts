import type { Transaction } from 'kysely';
import { type DecisionPackage, decisionPackage, type ExchangeRequest, PACKAGE_KINDS } from '../../shared/sync-protocol/index.ts';
import {
  newestOfKinds,
  newestPackages,
  noteDelivered,
  type PackageForBranch,
  packagesOf,
  type StoredPackage,
} from '../db/queries/sync-packages.ts';
import type { Schema } from '../db/schema.ts';

export interface Receiver {
  branch: { branchId: number; branchCode: string };
  holds: ExchangeRequest['holds'];
}

export interface PackageShelf {
  /** What each is to be sent, if anything: the newest of each kind that it does not hold yet. Notes that they go out. */
  packagesFor<To extends Receiver>(trx: Transaction<Schema>, receivers: readonly To[], now: string): Promise<Map<To, DecisionPackage[]>>;
}

/** What a package holds for one branch; null: it holds nothing that the wire allows, and is kept back so that the exchange goes on. */
type Opened = (branchCode: string) => DecisionPackage | null;

const MOST_OPENED = 10;

/** A package never changes once it was sent, so the few that are going out are opened once and not for each of ten thousand branches. */
export function packageShelf(onUnsendable: (version: number) => void): PackageShelf {
  const opened = new Map<string, Opened>();

  async function open(trx: Transaction<Schema>, versions: number[]): Promise<Map<number, Opened>> {
    const found = new Map<number, Opened>();
    const missing = versions.filter((version) => {
      const known = opened.get(String(version));
      if (known) found.set(version, known);
      return !known;
    });
    for (const stored of await packagesOf(trx, missing)) {
      const reader = openPackage(stored, onUnsendable);
      found.set(stored.version, reader);
      opened.set(String(stored.version), reader);
    }
    for (const oldest of [...opened.keys()].slice(0, Math.max(0, opened.size - MOST_OPENED))) opened.delete(oldest);
    return found;
  }

  return {
    async packagesFor(trx, receivers, now) {
      const newestOfAll = await newestOfKinds(trx);
      const behind = receivers.filter(({ holds }) => PACKAGE_KINDS.some((kind) => (newestOfAll.get(kind) ?? 0) > holds[kind]));
      if (behind.length === 0) return new Map();
      const newest = await newestPackages(trx, [...new Set(behind.map(({ branch }) => branch.branchId))]);
      const byBranch = Map.groupBy(newest, ({ branchId }) => branchId);
      const due = behind.map((receiver) => ({
        receiver,
        packages: notHeld(byBranch.get(receiver.branch.branchId) ?? [], receiver.holds),
      }));
      const sending = due.flatMap(({ packages }) => packages);
      const readers = await open(trx, [...new Set(sending.map(({ version }) => version))]);
      await noteDelivered(trx, sending, now);
      return new Map(
        due.map(({ receiver, packages }) => [
          receiver,
          packages.flatMap(({ version }) => readers.get(version)?.(receiver.branch.branchCode) ?? []),
        ]),
      );
    },
  };
}

function notHeld(packages: PackageForBranch[], holds: ExchangeRequest['holds']): PackageForBranch[] {
  return packages.filter(({ kind, version }) => version > holds[kind]);
}

function openPackage(stored: StoredPackage, onUnsendable: (version: number) => void): Opened {
  const { version, kind, title, issuedAt } = stored;
  const content: unknown = JSON.parse(stored.content);
  const check = (own: unknown) => {
    const read = decisionPackage.safeParse({ kind, version, title, issuedAt, content: own });
    if (!read.success) onUnsendable(version);
    return read.success ? read.data : null;
  };
  if (kind !== 'targets') {
    const same = check(content);
    return () => same;
  }
  const byBranch = new Map(Object.entries(content as Record<string, unknown>)); // each branch sees its own targets only
  return (branchCode) => check(byBranch.get(branchCode) ?? { months: [] });
}
