import type { Contract, InputOf, OutputOf, ProgressOf } from './define.ts';
import { type Channel, clientMessage, RpcError, type ServerMessage } from './messages.ts';

/** What a handler is given beside its input. `context` is whatever the server knows of this client. */
export interface CallTools<Context, Progress> {
  context: Context;
  /** Aborted when the client cancels or goes away. */
  signal: AbortSignal;
  progress: (report: Progress) => void;
}

export type Handlers<C extends Contract, Context> = {
  [Name in keyof C]: (
    input: InputOf<C[Name]>,
    tools: CallTools<Context, ProgressOf<C[Name]>>,
  ) => Promise<OutputOf<C[Name]>> | OutputOf<C[Name]>;
};

interface ServeOptions<C extends Contract, Context> {
  contract: C;
  handlers: Handlers<C, Context>;
  context: Context;
  /** Called for every fault that is not an `RpcError`, so that it reaches the log; the client only learns `internal_error`. */
  onFault: (name: string, fault: unknown) => void;
  /** Called after a `change` has succeeded. */
  onChanged?: (name: string) => void;
  /** Makes every input harmless before it is validated. */
  clean?: (input: unknown) => unknown;
}

export interface ServedClient {
  emit(event: string, data: unknown): void;
  /** Calls under way, for an orderly shutdown. */
  readonly openCalls: number;
}

const MAX_OPEN_CALLS = 200;

/** Answers one client's calls. Every message is validated; a hostile one is answered with an error or dropped, never obeyed. */
export function serve<C extends Contract, Context>(channel: Channel, options: ServeOptions<C, Context>): ServedClient {
  const { contract, handlers, context, onFault, onChanged, clean = (input) => input } = options;
  const open = new Map<number, AbortController>();
  let gone = false;

  const reply = (message: ServerMessage) => {
    if (!gone) channel.send(message);
  };
  const refuse = (id: number, code: string, data: Record<string, unknown> = {}) => reply({ type: 'error', id, error: { code, data } });

  async function answer(id: number, name: string, rawInput: unknown) {
    const call = Object.hasOwn(contract, name) ? contract[name] : undefined;
    const handler = Object.hasOwn(handlers, name) ? handlers[name as keyof C] : undefined;
    if (!call || !handler) return refuse(id, 'unknown_call', { name });
    if (open.has(id)) return refuse(id, 'duplicate_call_id', { id });
    if (open.size >= MAX_OPEN_CALLS) return refuse(id, 'too_many_calls');
    const input = call.input.safeParse(clean(rawInput));
    if (!input.success)
      return refuse(id, 'invalid_input', {
        name,
        issues: input.error.issues.slice(0, 5).map((issue) => ({ path: issue.path.join('.'), code: issue.code })),
      });

    const controller = new AbortController();
    open.set(id, controller);
    try {
      const tools = { context, signal: controller.signal, progress: (progress: unknown) => reply({ type: 'progress', id, progress }) };
      const output = await handler(input.data as never, tools as never);
      if (call.effect === 'change') onChanged?.(name);
      reply({ type: 'result', id, json: JSON.stringify(output ?? null) });
    } catch (fault) {
      if (fault instanceof RpcError) return refuse(id, fault.code, fault.data);
      onFault(name, fault);
      refuse(id, 'internal_error');
    } finally {
      open.delete(id);
    }
  }

  channel.listen(
    (raw) => {
      const message = clientMessage.safeParse(raw);
      if (!message.success) return;
      if (message.data.type === 'cancel') open.get(message.data.id)?.abort();
      else void answer(message.data.id, message.data.name, message.data.input);
    },
    () => {
      gone = true;
      for (const controller of open.values()) controller.abort();
    },
  );

  return {
    emit: (name, data) => reply({ type: 'event', name, data }),
    get openCalls() {
      return open.size;
    },
  };
}
