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
/** PostgreSQL writes one batch while another is on its way or waits for the disk; each branch is locked by one of them. SQLite has one writer. */
const BATCHES_AT_ONCE = { postgres: 2, sqlite: 1 };
const WORTH_ANOTHER_BATCH = 24;

/** What an instance keeps for its exchanges: the queue that writes them together, and the numbers about it. */
export function exchangeParts(headOffice: HeadOffice, log: FastifyBaseLogger) {
  const metrics = makeMetrics(headOffice, () => commit.waiting());
  const shelf = packageShelf((version) => log.error({ version }, 'package cannot be sent: its content is not what the wire allows'));
  const commit = groupCommit<Arrival, ExchangeAnswer | ProblemError>({
    write: writeExchanges(headOffice, shelf),
    mostPerBatch: MOST_PER_BATCH,
    batchesAtOnce: BATCHES_AT_ONCE[headOffice.database.dialect],
    worthAnotherBatch: WORTH_ANOTHER_BATCH,
    isNobodysFault: isDatabaseAway,
    onBatch: metrics.batch,
  });
  return { metrics, commit };
}
