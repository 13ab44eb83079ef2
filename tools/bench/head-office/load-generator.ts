import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { ADDRESSES, type ExchangeRequest, PROTOCOL_VERSION } from '../../../shared/sync-protocol/index.ts';
import type { LoadAnswer, LoadRequest } from './load-messages.ts';
import { RawConnection, rawRequest } from './raw-connection.ts';
import { benchSummary } from './summaries.ts';

// Started by ingest.ts with an open channel. Requests are made before the clock starts: making them is the branches' work.

process.on('message', (load: LoadRequest) => {
  void run(load).then(
    (answer) => process.send?.(answer),
    (fault: Error) => {
      process.stderr.write(`${fault.stack}\n`);
      process.exit(1);
    },
  );
});

async function run(load: LoadRequest): Promise<LoadAnswer> {
  const { host } = new URL(load.url);
  const requests = load.branches.map((branch, index) => exchangeOf(host, branch, load.date, index));
  const connections = await standingConnections(load);
  const seen: LoadAnswer = { milliseconds: 0, statuses: {}, latencies: [], applied: 0 };
  const left = requests[Symbol.iterator]();
  const startedAt = performance.now();
  await Promise.all(
    connections.map(async (connection) => {
      for (const request of left) await exchangeUntilTaken(connection, request, seen);
    }),
  );
  seen.milliseconds = performance.now() - startedAt;
  for (const connection of connections) connection.close();
  return seen;
}

function exchangeOf(host: string, { code, key }: LoadRequest['branches'][number], date: string, seed: number): Buffer {
  const exchange: ExchangeRequest = {
    protocol: PROTOCOL_VERSION,
    program: '0.1.0',
    summaries: [benchSummary(code, date, seed)],
    acknowledgements: [],
    holds: { targets: 0, programs: 0, templates: 0, promos: 0, holidays: 0 },
    tellHeldSince: null,
  };
  const headers = { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' };
  return rawRequest(host, 'POST', ADDRESSES.exchange, headers, gzipSync(JSON.stringify(exchange)));
}

const HANDSHAKES_AT_ONCE = 200;

/** Connections that stand before the clock starts: how fast strangers can connect is another question than how fast reports are taken in. */
async function standingConnections({ url, ca, connections }: LoadRequest): Promise<RawConnection[]> {
  const { hostname, port, host } = new URL(url);
  const greeting = rawRequest(host, 'GET', '/healthz', {}, Buffer.alloc(0)); // one that says nothing would be cut off
  const open: RawConnection[] = [];
  while (open.length < connections) {
    const group = Array.from({ length: Math.min(HANDSHAKES_AT_ONCE, connections - open.length) }, async () => {
      const connection = new RawConnection({ host: hostname, port: Number(port), ca });
      await connection.open();
      await connection.send(greeting);
      return connection;
    });
    open.push(...(await Promise.all(group)));
  }
  return open;
}

/** As a branch does it: told to come back, it waits as long as it was told and somewhat longer, then tries again. */
async function exchangeUntilTaken(connection: RawConnection, request: Buffer, seen: LoadAnswer): Promise<void> {
  for (;;) {
    await connection.open();
    const sentAt = performance.now();
    const { status, retryAfterSeconds, body } = await connection.send(request);
    seen.latencies.push(performance.now() - sentAt);
    seen.statuses[status] = (seen.statuses[status] ?? 0) + 1;
    if (status === 200 && body.includes('"applied"')) seen.applied += 1;
    if (status !== 429) return;
    await wait((retryAfterSeconds + Math.random() * Math.max(1, retryAfterSeconds)) * 1000);
  }
}
