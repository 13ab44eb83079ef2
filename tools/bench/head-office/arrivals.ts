import { createHash } from 'node:crypto';
import { judgeSummary } from '../../../head-office/ingest/judge-summary.ts';
import type { Arrival } from '../../../head-office/ingest/write-exchanges.ts';
import { PACKAGE_KINDS, PROTOCOL_VERSION, readBranchKey } from '../../../shared/sync-protocol/index.ts';
import { benchSummary } from './summaries.ts';

const HOLDS_ALL = Object.fromEntries(PACKAGE_KINDS.map((kind) => [kind, 2_000_000_000])) as Arrival['holds'];

/** The exchanges of branches that close a day, as they stand before the transaction. */
export function arrivalsOf(branches: readonly { code: string; key: string }[], date: string, now: Date): Arrival[] {
  return branches.map(({ code, key }, seed) => {
    const { id = '', secret = '' } = readBranchKey(key) ?? {};
    return {
      protocol: PROTOCOL_VERSION,
      program: '1.0.0',
      keyId: id,
      secretHash: createHash('sha256').update(secret).digest(),
      judged: [judgeSummary(benchSummary(code, date, seed), now)],
      acknowledgements: [],
      holds: HOLDS_ALL,
      tellHeldSince: null,
    };
  });
}
