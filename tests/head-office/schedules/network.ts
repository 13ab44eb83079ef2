import type { FastifyInstance } from 'fastify';
import type { Transport, WireAnswer } from '../../../electron/worker/sync/transport.ts';
import { type ExchangeAnswer, type ExchangeRequest, exchangeAnswer, summary } from '../../../shared/sync-protocol/index.ts';
import type { Fault } from './events.ts';

interface Message {
  path: string;
  body: string;
  headers: Record<string, string>;
}

export interface Network {
  transport: Transport;
  /** What happens to the next exchange. */
  next(fault: Fault, kill: () => void): void;
  /** Lets one of the requests on their way arrive. */
  arrive(which: number): Promise<void>;
  arriveAll(): Promise<void>;
  /** 'date revision hash' of everything that head office said it applied since the last `forget`, each as often as it said so. */
  applied: string[];
}

/** The way between a branch (at `address`) and head office, which loses, doubles, delays and garbles. Head office itself is the real one. */
export function faultyNetwork(app: FastifyInstance, address: string): Network {
  const onTheirWay: Message[] = [];
  const applied: string[] = [];
  let fault: Fault = 'none';
  let kill: () => void = () => {};

  async function deliver({ path, body, headers }: Message): Promise<WireAnswer> {
    const from = { 'content-type': 'application/json', 'x-forwarded-for': address };
    const answer = await app.inject({ method: 'POST', url: path, headers: { ...from, ...headers }, payload: body });
    if (answer.statusCode === 200 && path.endsWith('exchange')) note(JSON.parse(body), exchangeAnswer.parse(answer.json()));
    return { status: answer.statusCode, headers: answer.headers as Record<string, string>, body: answer.body };
  }

  function note({ summaries }: ExchangeRequest, { results }: ExchangeAnswer) {
    results.forEach(({ outcome, held }, index) => {
      const { date, revision } = summary.parse(summaries[index]);
      if (outcome === 'applied') applied.push(`${date} ${revision} ${held?.hash}`);
    });
  }

  return {
    applied,
    next(one, whenKilled) {
      fault = one;
      kill = whenKilled;
    },
    async transport(path, body, headers) {
      const message = { path, body, headers };
      const now = fault;
      fault = 'none';
      if (now === 'request_lost') throw new Error('lost on the way there');
      if (now === 'busy') return { status: 429, headers: { 'retry-after': '5' }, body: '{"code":"overloaded"}' };
      if (now === 'later') {
        onTheirWay.push(message);
        throw new Error('no answer in time');
      }
      if (now === 'killed_before_answer') kill();
      const answer = await deliver(message);
      if (now === 'twice') return deliver(message);
      if (now === 'answer_lost') throw new Error('lost on the way back');
      if (now === 'answer_garbled') return { ...answer, body: answer.body.slice(0, -20) };
      return answer;
    },
    async arrive(which) {
      const [message] = onTheirWay.splice(which % Math.max(1, onTheirWay.length), 1);
      if (message) await deliver(message);
    },
    async arriveAll() {
      for (const message of onTheirWay.splice(0).reverse()) await deliver(message);
    },
  };
}
