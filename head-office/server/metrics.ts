import type { FastifyInstance } from 'fastify';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { branchesByState } from '../db/queries/sync-branch-states.ts';
import type { HeadOffice } from './head-office.ts';

export interface Metrics {
  readonly registry: Registry;
  /** An exchange was answered; the outcomes of its summaries. */
  exchange(outcomes: Iterable<string>): void;
  refusal(code: string): void;
  batch(size: number): void;
}

/** Numbers for Prometheus: how much, how fast, what became of it. No branch and no person is named. */
export function makeMetrics(headOffice: HeadOffice, waitingExchanges: () => number): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const exchanges = new Counter({ name: 'kawal_exchanges_total', help: 'Exchanges answered', registers });
  const summaries = new Counter({
    name: 'kawal_summaries_total',
    help: 'Summaries taken in, by outcome',
    labelNames: ['outcome'],
    registers,
  });
  const refusals = new Counter({
    name: 'kawal_problems_total',
    help: 'Refused requests, by problem code',
    labelNames: ['code'],
    registers,
  });
  const batches = new Histogram({
    name: 'kawal_ingest_batch',
    help: 'Exchanges written in one transaction',
    buckets: [1, 2, 5, 10, 20, 50, 100, 200],
    registers,
  });
  new Gauge({
    name: 'kawal_ingest_queue',
    help: 'Exchanges waiting to be written',
    registers,
    collect() {
      this.set(waitingExchanges());
    },
  });
  new Gauge({
    name: 'kawal_branches',
    help: 'Branches, by whether they can report and did so within a day',
    labelNames: ['state'],
    registers,
    async collect() {
      const states = await branchesByState(headOffice.database.db, new Date(headOffice.now().getTime() - DAY_MS).toISOString());
      for (const [state, count] of Object.entries(states)) this.set({ state }, count);
    },
  });
  return {
    registry,
    exchange: (outcomes) => {
      exchanges.inc();
      for (const outcome of outcomes) summaries.inc({ outcome });
    },
    refusal: (code) => refusals.inc({ code }),
    batch: (size) => batches.observe(size),
  };
}

const DAY_MS = 86_400_000;

/** Counts and times every request by its route, never by its address. */
export function measureRequests(app: FastifyInstance, registry: Registry): void {
  const requests = new Histogram({
    name: 'kawal_request_seconds',
    help: 'Requests and the seconds that they took, by route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  app.addHook('onResponse', async (request, reply) => {
    const labels = { method: request.method, route: request.routeOptions.url ?? 'none', status: String(reply.statusCode) };
    requests.observe(labels, reply.elapsedTime / 1000);
  });
}
