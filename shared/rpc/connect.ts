import type { Contract, InputOf, OutputOf, ProgressOf } from './define.ts';
import { type Channel, type ClientMessage, RpcError, serverMessage } from './messages.ts';

interface CallOptions<Progress> {
  signal?: AbortSignal;
  onProgress?: (report: Progress) => void;
}

export interface Client<C extends Contract> {
  call<Name extends keyof C & string>(
    name: Name,
    input: InputOf<C[Name]>,
    options?: CallOptions<ProgressOf<C[Name]>>,
  ): Promise<OutputOf<C[Name]>>;
  /** Listens to what the server tells unasked. Returns the function that stops listening. */
  on(event: string, listener: (data: unknown) => void): () => void;
  /** Settles every open call with this code: the server has been restarted, but the channel lives on. */
  failOpenCalls(code: string): void;
}

interface OpenCall {
  name: string;
  resolve(output: unknown): void;
  reject(error: RpcError): void;
  onProgress: ((report: never) => void) | undefined;
}

/** undefined: no JSON, which no call answers with. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** The calling end of a channel. When the other side goes away, every open and later call fails with `disconnected`. */
export function connect<C extends Contract>(contract: C, channel: Channel): Client<C> {
  const open = new Map<number, OpenCall>();
  const listeners = new Map<string, Set<(data: unknown) => void>>();
  let lastId = 0;
  let gone = false;

  function settle(id: number): OpenCall | undefined {
    const call = open.get(id);
    open.delete(id);
    return call;
  }

  function failOpenCalls(code: string) {
    for (const id of [...open.keys()]) settle(id)?.reject(new RpcError(code));
  }

  function finish(id: number, json: string) {
    const call = settle(id);
    if (!call) return;
    const output = contract[call.name]?.output.safeParse(parsed(json));
    if (output?.success) call.resolve(output.data);
    else
      call.reject(
        new RpcError('invalid_output', {
          name: call.name,
          issues: output?.error.issues.slice(0, 3).map((issue) => `${issue.path.join('.')}: ${issue.message}`),
        }),
      );
  }

  channel.listen(
    (raw) => {
      const message = serverMessage.safeParse(raw).data;
      if (!message) return;
      if (message.type === 'event') for (const listener of listeners.get(message.name) ?? []) listener(message.data);
      else if (message.type === 'progress') open.get(message.id)?.onProgress?.(message.progress as never);
      else if (message.type === 'result') finish(message.id, message.json);
      else settle(message.id)?.reject(new RpcError(message.error.code, message.error.data));
    },
    () => {
      gone = true;
      failOpenCalls('disconnected');
    },
  );

  return {
    failOpenCalls,
    call: (name, input, options = {}) =>
      new Promise((resolve, reject) => {
        if (gone) return reject(new RpcError('disconnected'));
        if (options.signal?.aborted) return reject(new RpcError('cancelled'));
        lastId += 1;
        const id = lastId;
        open.set(id, {
          name,
          resolve: resolve as (output: unknown) => void,
          reject,
          onProgress: options.onProgress as OpenCall['onProgress'],
        });
        options.signal?.addEventListener('abort', () => open.has(id) && channel.send({ type: 'cancel', id } satisfies ClientMessage), {
          once: true,
        });
        channel.send({ type: 'call', id, name, input } satisfies ClientMessage);
      }),
    on(event, listener) {
      const set = listeners.get(event) ?? new Set();
      listeners.set(event, set.add(listener));
      return () => set.delete(listener);
    },
  };
}
