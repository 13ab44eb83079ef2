import type { Transaction } from 'kysely';
import {
  type DecisionPackage,
  decisionPackage,
  type ExchangeRequest,
  leastProtocolFor,
  PACKAGE_KINDS,
} from '../../shared/sync-protocol/index.ts';
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
  /** The version of the wire that it speaks. */
  protocol: number;
}

export interface PackageShelf {
  /**
   * What each is to be sent, if anything: the newest of each kind that it does not hold yet, unless its wire is too old for it: that one stays
   * until the branch has updated. Notes that they go out.
   */
  packagesFor<To extends Receiver>(trx: Transaction<Schema>, receivers: readonly To[], now: string): Promise<Map<To, DecisionPackage[]>>;
}

interface Opened {
  /** The oldest version of the wire that understands it. */
  needs: number;
  /** What it holds for one branch; null: it holds nothing that the wire allows, and is kept back so that the exchange goes on. */
  read(branchCode: string): DecisionPackage | null;
}

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
      const readers = await open(trx, [...new Set(due.flatMap(({ packages }) => packages.map(({ version }) => version)))]);
      for (const one of due)
        one.packages = one.packages.filter(({ version }) => (readers.get(version)?.needs ?? 0) <= one.receiver.protocol);
      await noteDelivered(
        trx,
        due.flatMap(({ packages }) => packages),
        now,
      );
      return new Map(
        due.map(({ receiver, packages }) => [
          receiver,
          packages.flatMap(({ version }) => readers.get(version)?.read(receiver.branch.branchCode) ?? []),
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
    return { needs: leastProtocolFor(kind, content), read: () => same };
  }
  const byBranch = new Map(Object.entries(content as Record<string, unknown>)); // each branch sees its own targets only
  return { needs: leastProtocolFor(kind, content), read: (branchCode) => check(byBranch.get(branchCode) ?? { months: [] }) };
}
