import { once } from 'node:events';
import { Agent, request } from 'node:https';
import { setTimeout as wait } from 'node:timers/promises';
import { type ConnectionOptions, connect, type TLSSocket } from 'node:tls';
import { gzipSync } from 'node:zlib';
import { ADDRESSES, type ExchangeRequest, PROTOCOL_VERSION } from '../../../shared/sync-protocol/index.ts';
import type { LoadAnswer, LoadRequest } from './load-messages.ts';
import { benchSummary } from './summaries.ts';

// Started by ingest.ts with an open channel. Bodies are made before the clock starts: making them is the branches' work.

interface Prepared {
  key: string;
  body: Buffer;
}

interface Answered {
  status: number;
  retryAfter: number;
  text: string;
}

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
  const prepared = load.branches.map(({ code, key }, index) => ({ key, body: bodyOf(code, load.date, index) }));
  const agent = await agentWithConnections(load);
  const seen: LoadAnswer = { milliseconds: 0, statuses: {}, latencies: [], applied: 0 };
  const startedAt = performance.now();
  if (load.burst) await Promise.all(prepared.map((one) => exchangeUntilTaken(load, agent, one, seen)));
  else await inTurns(prepared, load.connections, (one) => exchangeUntilTaken(load, agent, one, seen));
  seen.milliseconds = performance.now() - startedAt;
  agent.destroy();
  return seen;
}

function bodyOf(code: string, date: string, seed: number): Buffer {
  const exchange: ExchangeRequest = {
    protocol: PROTOCOL_VERSION,
    program: '0.1.0',
    summaries: [benchSummary(code, date, seed)],
    acknowledgements: [],
    holds: { targets: 0, programs: 0, templates: 0, promos: 0, holidays: 0 },
    tellHeldSince: null,
  };
  return gzipSync(JSON.stringify(exchange));
}

const HANDSHAKES_AT_ONCE = 200;

/** Hands connections that stand already to the agent: how fast strangers can connect is another question than how fast reports are taken in. */
async function agentWithConnections({ url, ca, connections }: LoadRequest): Promise<Agent> {
  const { hostname, port } = new URL(url);
  const open: TLSSocket[] = [];
  while (open.length < connections) {
    const group = Math.min(HANDSHAKES_AT_ONCE, connections - open.length);
    open.push(...(await Promise.all(Array.from({ length: group }, () => handshake({ host: hostname, port: Number(port), ca })))));
  }
  const agent = new Agent({ keepAlive: true, maxSockets: connections, maxFreeSockets: connections, ca });
  const another = agent.createConnection.bind(agent);
  agent.createConnection = (options, whenOpen) => open.pop() ?? another(options, whenOpen);
  return agent;
}

/** An open connection that has asked something already: one that says nothing would be cut off. */
async function handshake(options: ConnectionOptions): Promise<TLSSocket> {
  const socket = connect({ ...options, ALPNProtocols: ['http/1.1'] });
  await once(socket, 'secureConnect');
  socket.write(`GET /healthz HTTP/1.1\r\nHost: ${options.host}\r\n\r\n`);
  let answer = '';
  while (!/\r\n\r\n./.test(answer)) answer += String((await once(socket, 'data'))[0]);
  return socket;
}

/** As a branch does it: told to come back, it waits as long as it was told and somewhat longer, then tries again. */
async function exchangeUntilTaken(load: LoadRequest, agent: Agent, { key, body }: Prepared, seen: LoadAnswer): Promise<void> {
  const address = new URL(ADDRESSES.exchange, load.url);
  const headers = {
    authorization: `Bearer ${key}`,
    'content-type': 'application/json',
    'content-encoding': 'gzip',
    'content-length': body.length,
  };
  for (;;) {
    const sentAt = performance.now();
    const { status, retryAfter, text } = await send(address, agent, 'POST', headers, body);
    seen.latencies.push(performance.now() - sentAt);
    seen.statuses[status] = (seen.statuses[status] ?? 0) + 1;
    if (status === 200) {
      if (text.includes('"applied"')) seen.applied += 1;
      return;
    }
    if (status !== 429) return;
    await wait((retryAfter + Math.random() * Math.max(1, retryAfter)) * 1000);
  }
}

function send(
  address: URL,
  agent: Agent,
  method: string,
  headers: Record<string, string | number>,
  body: Buffer | null,
): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const sent = request(address, { agent, method, headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (chunk: string) => {
        text += chunk;
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, retryAfter: Number(answer.headers['retry-after'] ?? 0), text }));
      answer.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body ?? undefined);
  });
}

/** At most `width` at a time. */
async function inTurns<T>(items: readonly T[], width: number, work: (item: T) => Promise<void>): Promise<void> {
  const left = items[Symbol.iterator]();
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (const item of left) await work(item);
    }),
  );
}
