import type { Codec } from '../codec.ts';

export interface Bridge {
  exposeInMainWorld(key: string, api: unknown): void;
}

type Side = 'main' | 'preload';

/**
 * The contextBridge: the page's own world and the preload's isolated world share the DOM and nothing else,
 * so they talk by synchronous DOM events that carry text. Put into pages as text: uses nothing from outside itself.
 */
export function createBridge(side: Side, codec: Codec): Bridge {
  const other: Side = side === 'main' ? 'preload' : 'main';
  const functions = new Map<number, (...parameters: unknown[]) => unknown>();
  const ids = new WeakMap<object, number>();
  const settlers = new Map<string, { resolve(value: unknown): void; reject(reason: unknown): void }>();
  let last = 0;

  function post(event: string, message: unknown) {
    window.dispatchEvent(new CustomEvent(`standin:${event}`, { detail: JSON.stringify(message) }));
  }

  const hooks = {
    encodeFunction(value: (...parameters: unknown[]) => unknown): number {
      const id = ids.get(value) ?? ++last;
      ids.set(value, id);
      functions.set(id, value);
      return id;
    },
    decodeFunction:
      (id: number) =>
      (...parameters: unknown[]) =>
        callOther(id, parameters),
    encodePromise(value: Promise<unknown>): string {
      const id = `${side}${++last}`;
      const tell = (way: 'resolve' | 'reject') => (result: unknown) => post(other, { kind: 'settle', id, way, value: encode(result) });
      value.then(tell('resolve')).catch(tell('reject')); // a result that cannot be cloned rejects too
      return id;
    },
    decodePromise: (id: string) => new Promise((resolve, reject) => settlers.set(id, { resolve, reject })),
  };
  const encode = (value: unknown) => codec.encode(value, hooks);
  const decode = (json: unknown) => codec.decode(json, hooks);

  function callOther(id: number, parameters: unknown[]): unknown {
    let answer: { value?: unknown; error?: unknown } = {};
    const take = (event: Event) => {
      answer = JSON.parse((event as CustomEvent<string>).detail);
    };
    window.addEventListener(`standin:answer:${side}`, take);
    post(other, { kind: 'call', id, parameters: encode(parameters) });
    window.removeEventListener(`standin:answer:${side}`, take);
    if ('error' in answer) throw decode(answer.error);
    return decode(answer.value);
  }

  function answerCall(id: number, parameters: unknown): { value?: unknown; error?: unknown } {
    try {
      return { value: encode(functions.get(id)?.(...(decode(parameters) as unknown[]))) };
    } catch (error) {
      return { error: encode(error) };
    }
  }

  function deepFreeze(value: unknown): unknown {
    if (value === null || typeof value !== 'object') return value;
    for (const part of Object.values(value)) deepFreeze(part);
    return Object.freeze(value);
  }

  window.addEventListener(`standin:${side}`, (event) => {
    const message = JSON.parse((event as CustomEvent<string>).detail);
    if (message.kind === 'call') post(`answer:${other}`, answerCall(message.id, message.parameters));
    if (message.kind === 'settle') {
      settlers.get(message.id)?.[message.way as 'resolve' | 'reject'](decode(message.value));
      settlers.delete(message.id);
    }
    if (message.kind === 'expose')
      Object.defineProperty(globalThis, message.key, { value: deepFreeze(decode(message.value)), enumerable: true });
  });

  return { exposeInMainWorld: (key, api) => post(other, { kind: 'expose', key, value: encode(api) }) };
}
