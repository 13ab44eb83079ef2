import { MessageChannel } from 'node:worker_threads';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { portChannel } from '../../electron/worker/port-channel.ts';
import { change, connect, RpcError, read, serve } from '../../shared/rpc/index.ts';

const contract = {
  double: read({ input: z.object({ n: z.number() }), output: z.number() }),
  count: read({ input: z.object({ to: z.number() }), output: z.number(), progress: z.object({ at: z.number() }) }),
  store: change({ input: z.object({ text: z.string().max(10) }), output: z.object({ ok: z.literal(true) }) }),
  refuse: read({ input: z.object({}), output: z.null() }),
  fault: read({ input: z.object({}), output: z.null() }),
  lie: read({ input: z.object({}), output: z.number() }),
  wait: read({ input: z.object({}), output: z.string() }),
};

const opened: MessageChannel[] = [];
afterEach(() => {
  for (const { port1 } of opened.splice(0)) port1.close();
});

function pair() {
  const channel = new MessageChannel();
  opened.push(channel);
  const stored: string[] = [];
  const faults: unknown[] = [];
  const changed: string[] = [];
  const served = serve(portChannel(channel.port1), {
    contract,
    context: { name: 'test' },
    onFault: (_name, fault) => faults.push(fault),
    onChanged: (name) => changed.push(name),
    handlers: {
      double: ({ n }) => n * 2,
      count: async ({ to }, { progress, signal }) => {
        for (let at = 1; at <= to; at += 1) {
          if (signal.aborted) throw new RpcError('cancelled');
          progress({ at });
          await new Promise((resolve) => setImmediate(resolve));
        }
        return to;
      },
      store: ({ text }) => {
        stored.push(text);
        return { ok: true as const };
      },
      refuse: () => {
        throw new RpcError('slot_full', { left: 0 });
      },
      fault: () => {
        throw new TypeError('secret detail');
      },
      lie: () => 'not a number' as never,
      wait: (_input, { signal }) =>
        new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new RpcError('cancelled')))),
    },
  });
  return { client: connect(contract, portChannel(channel.port2)), served, stored, faults, changed, channel };
}

describe('calls', () => {
  test('answers with the typed value', async () => {
    expect(await pair().client.call('double', { n: 21 })).toBe(42);
  });

  test('reports progress in order before the result', async () => {
    const seen: number[] = [];
    const result = await pair().client.call('count', { to: 3 }, { onProgress: ({ at }) => seen.push(at) });
    expect({ seen, result }).toEqual({ seen: [1, 2, 3], result: 3 });
  });

  test('cancellation reaches the handler and settles the call', async () => {
    const { client } = pair();
    const controller = new AbortController();
    const call = client.call(
      'count',
      { to: 1_000_000 },
      { signal: controller.signal, onProgress: ({ at }) => at === 2 && controller.abort() },
    );
    await expect(call).rejects.toMatchObject({ code: 'cancelled' });
  });

  test('a refusal crosses as code and data', async () => {
    await expect(pair().client.call('refuse', {})).rejects.toMatchObject({ code: 'slot_full', data: { left: 0 } });
  });

  test('a fault crosses without its words, and is told to the log', async () => {
    const { client, faults } = pair();
    const failure = await client.call('fault', {}).catch((error: RpcError) => error);
    expect(JSON.stringify(failure)).not.toContain('secret');
    expect(failure).toMatchObject({ code: 'internal_error' });
    expect(faults).toHaveLength(1);
  });

  test('an answer that breaks the contract is a failure, not a value', async () => {
    await expect(pair().client.call('lie', {})).rejects.toMatchObject({ code: 'invalid_output' });
  });

  test('only changes are told to the other clients', async () => {
    const { client, changed } = pair();
    await client.call('double', { n: 1 });
    await client.call('store', { text: 'x' });
    expect(changed).toEqual(['store']);
  });

  test('events reach their listeners until they stop listening', async () => {
    const { client, served } = pair();
    const heard = vi.fn();
    const stop = client.on('told', heard);
    served.emit('told', { n: 1 });
    await client.call('double', { n: 1 });
    stop();
    served.emit('told', { n: 2 });
    await client.call('double', { n: 1 });
    expect(heard.mock.calls).toEqual([[{ n: 1 }]]);
  });
});

describe('when the other side goes away', () => {
  test('every open and later call fails as disconnected', async () => {
    const { client, channel } = pair();
    const open = [client.call('wait', {}), client.call('wait', {})];
    channel.port1.close();
    for (const call of open) await expect(call).rejects.toMatchObject({ code: 'disconnected' });
    await expect(client.call('double', { n: 1 })).rejects.toMatchObject({ code: 'disconnected' });
  });

  test('a handler under way is told to stop', async () => {
    const { client, served, channel } = pair();
    client.call('wait', {}).catch(() => undefined);
    await vi.waitFor(() => expect(served.openCalls).toBe(1));
    channel.port2.close();
    await vi.waitFor(() => expect(served.openCalls).toBe(0));
  });

  test('open calls can be settled while the channel lives on', async () => {
    const { client } = pair();
    const open = client.call('wait', {});
    client.failOpenCalls('store_restarted');
    await expect(open).rejects.toMatchObject({ code: 'store_restarted' });
    expect(await client.call('double', { n: 2 })).toBe(4);
  });
});

describe('a hostile client', () => {
  test('unknown, inherited and malformed calls are refused and change nothing', async () => {
    const { client, stored } = pair();
    const send = client.call as (name: string, input: unknown) => Promise<unknown>;
    for (const name of ['nothing', 'constructor', '__proto__', 'toString'])
      await expect(send(name, {})).rejects.toMatchObject({ code: 'unknown_call' });
    await expect(send('store', { text: 'longer than ten characters' })).rejects.toMatchObject({ code: 'invalid_input' });
    await expect(send('store', null)).rejects.toMatchObject({ code: 'invalid_input' });
    expect(stored).toEqual([]);
  });

  test('a repeated number of a call is refused, the first goes on', async () => {
    const { channel } = pair();
    const answers: unknown[] = [];
    channel.port2.on('message', (message) => answers.push(message));
    channel.port2.postMessage({ type: 'call', id: 1, name: 'wait', input: {} });
    channel.port2.postMessage({ type: 'call', id: 1, name: 'double', input: { n: 1 } });
    await vi.waitFor(() => expect(answers).toEqual([{ type: 'error', id: 1, error: { code: 'duplicate_call_id', data: { id: 1 } } }]));
  });

  test('any message at all leaves the server answering and the data as it was', async () => {
    const { client, channel, stored } = pair();
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.jsonValue(),
          fc.record({ type: fc.constantFrom('call', 'cancel', 'result'), id: fc.anything(), name: fc.string(), input: fc.jsonValue() }),
        ),
        async (message) => {
          try {
            channel.port2.postMessage(message);
          } catch {
            return; // cannot even be sent
          }
          expect(await client.call('double', { n: 4 })).toBe(8);
        },
      ),
      { numRuns: 300 },
    );
    expect(stored).toEqual([]);
  });
});
