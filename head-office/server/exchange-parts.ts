import type { FastifyBaseLogger } from 'fastify';
import type { ExchangeAnswer } from '../../shared/sync-protocol/index.ts';
import { isDatabaseAway } from '../db/is-database-away.ts';
import { groupCommit } from '../ingest/group-commit.ts';
import { packageShelf } from '../ingest/package-shelf.ts';
import { type Arrival, writeExchanges } from '../ingest/write-exchanges.ts';
import type { HeadOffice } from './head-office.ts';
import { makeMetrics } from './metrics.ts';
import type { ProblemError } from './problem.ts';

const MOST_PER_BATCH = 200;

/** What an instance keeps for its exchanges: the queue that writes them together, and the numbers about it. */
export function exchangeParts(headOffice: HeadOffice, log: FastifyBaseLogger) {
  const metrics = makeMetrics(headOffice, () => commit.waiting());
  const shelf = packageShelf((version) => log.error({ version }, 'package cannot be sent: its content is not what the wire allows'));
  const commit = groupCommit<Arrival, ExchangeAnswer | ProblemError>({
    write: writeExchanges(headOffice, shelf),
    mostPerBatch: MOST_PER_BATCH,
    isNobodysFault: isDatabaseAway,
    onBatch: metrics.batch,
  });
  return { metrics, commit };
}
