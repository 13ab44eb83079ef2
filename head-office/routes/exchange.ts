import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { ADDRESSES, type ExchangeAnswer, exchangeAnswer, exchangeRequest } from '../../shared/sync-protocol/index.ts';
import type { GroupCommit } from '../ingest/group-commit.ts';
import { judgeSummary } from '../ingest/judge-summary.ts';
import { readMessage } from '../ingest/read-message.ts';
import type { Arrival } from '../ingest/write-exchanges.ts';
import { type PresentedKey, presentedKey } from '../server/branch-keys.ts';
import type { HeadOffice } from '../server/head-office.ts';
import type { Metrics } from '../server/metrics.ts';
import { ProblemError } from '../server/problem.ts';
import { limitBy, limitFailures } from '../server/rate-limits.ts';
import { describeMessage } from './describe-message.ts';

interface Parts {
  headOffice: HeadOffice;
  commit: GroupCommit<Arrival, ExchangeAnswer | ProblemError>;
  metrics: Metrics;
}

const compiledRequest = z.compile(exchangeRequest);

/** The one regular message of a branch (shared/sync-protocol/exchange.ts). Whatever can be refused is refused before the body is read. */
export function registerExchange(app: FastifyInstance, { headOffice, commit, metrics }: Parts): void {
  const { branchRequestsPerMinute } = headOffice.config;
  const limit = limitBy(app, branchRequestsPerMinute, callerOf);
  const failures = limitFailures(app, branchRequestsPerMinute);

  app.post(ADDRESSES.exchange, {
    ...describeMessage({ says: 'Summaries up, decisions down', body: exchangeRequest, answer: exchangeAnswer, needsKey: true }),
    onRequest: async (request) => {
      await failures.refuseAfterMany(request);
      await limit(request);
      keyOf(request);
    },
    handler: async (request) => {
      const key = keyOf(request);
      const { summaries, ...message } = readMessage(request.body, compiledRequest);
      const judged = summaries.map((sent) => judgeSummary(sent, headOffice.now()));
      const answer = await commit.submit({ ...message, keyId: key.id, secretHash: key.secretHash, judged });
      if (answer instanceof ProblemError) {
        if (answer.code === 'key_unknown') await failures.count(request);
        throw answer;
      }
      metrics.exchange(answer.results.map(({ outcome }) => outcome));
      return answer;
    },
  });
}

function keyOf(request: FastifyRequest): PresentedKey {
  const key = presentedKey(request);
  if (!key) throw new ProblemError(request.headers.authorization ? 'key_unknown' : 'key_missing');
  return key;
}

/** By the whole key: who only knows a branch's public id cannot use up its requests. */
function callerOf(request: FastifyRequest): string {
  const key = presentedKey(request);
  return key ? `${key.id} ${key.secretHash.toString('base64')}` : request.ip;
}
