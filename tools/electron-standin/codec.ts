type Json = unknown;
type Tagged = Record<string, unknown> & { $: string; value: unknown };

/** Lets functions and promises through: only the bridge between the page's two worlds can. */
export interface CodecHooks {
  encodeFunction?(value: (...parameters: unknown[]) => unknown): number;
  decodeFunction?(id: number): unknown;
  encodePromise?(value: Promise<unknown>): string;
  decodePromise?(id: string): unknown;
}

export interface Codec {
  encode(value: unknown, hooks?: CodecHooks): Json;
  decode(json: Json, hooks?: CodecHooks): unknown;
}

/**
 * What the structured clone algorithm passes, as JSON. Its text is also put into pages (`${createCodec}`),
 * so it must not use anything from outside itself.
 */
export function createCodec(): Codec {
  function bytesToText(bytes: Uint8Array): string {
    let text = '';
    for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
    return btoa(text);
  }

  function textToBytes(text: string): Uint8Array {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  }

  function notCloneable(value: unknown): Error {
    return new DOMException(`${String(value).slice(0, 60)} could not be cloned.`, 'DataCloneError');
  }

  /** What JSON carries as it is, which is nearly everything: it needs no copy. `depth`: of a cycle the copying tells. */
  function isPlain(value: unknown, depth = 0): boolean {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
    if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
    if (typeof value !== 'object' || depth > 50) return false;
    if (Array.isArray(value)) return value.every((part) => isPlain(part, depth + 1));
    const prototype = Object.getPrototypeOf(value);
    if ((prototype !== null && prototype !== Object.prototype) || '$' in value || 'toJSON' in value) return false;
    for (const key in value) if (!isPlain((value as Record<string, unknown>)[key], depth + 1)) return false;
    return true;
  }

  /** Nothing in it stands for something else. */
  function isUntagged(json: Json): boolean {
    if (json === null || typeof json !== 'object') return true;
    if (Array.isArray(json)) return json.every(isUntagged);
    if ('$' in json) return false;
    for (const key in json) if (!isUntagged((json as Record<string, Json>)[key])) return false;
    return true;
  }

  function tagged(tag: string, value: unknown): Tagged {
    return { $: tag, value };
  }

  function encode(value: unknown, hooks: CodecHooks = {}, parents: unknown[] = []): Json {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
    if (typeof value === 'number')
      return Number.isFinite(value) && !Object.is(value, -0) ? value : tagged('number', Object.is(value, -0) ? '-0' : String(value));
    if (value === undefined) return tagged('undefined', null);
    if (typeof value === 'bigint') return tagged('bigint', String(value));
    if (typeof value === 'function' && hooks.encodeFunction) return tagged('function', hooks.encodeFunction(value as never));
    if (typeof value !== 'object') throw notCloneable(value);
    return encodeObject(value, hooks, parents);
  }

  function encodeObject(value: object, hooks: CodecHooks, parents: unknown[]): Json {
    if (parents.includes(value)) throw new Error('stand-in: cyclic values are not supported in messages');
    const deeper = [...parents, value];
    const inner = (part: unknown) => encode(part, hooks, deeper);
    const kind = Object.prototype.toString.call(value).slice(8, -1);
    if (kind === 'Promise' && hooks.encodePromise) return tagged('promise', hooks.encodePromise(value as Promise<unknown>));
    if (['Promise', 'WeakMap', 'WeakSet', 'Window', 'Symbol'].includes(kind)) throw notCloneable(kind);
    if (Array.isArray(value)) return value.map(inner);
    if (kind === 'Date') return tagged('date', (value as Date).getTime());
    if (kind === 'Map')
      return tagged(
        'map',
        [...(value as Map<unknown, unknown>)].map(([key, part]) => [inner(key), inner(part)]),
      );
    if (kind === 'Set') return tagged('set', [...(value as Set<unknown>)].map(inner));
    if (kind === 'ArrayBuffer') return tagged('buffer', bytesToText(new Uint8Array(value as ArrayBuffer)));
    if (ArrayBuffer.isView(value))
      return { ...tagged('bytes', bytesToText(new Uint8Array(value.buffer, value.byteOffset, value.byteLength))), kind };
    if (value instanceof Error || kind === 'Error') return tagged('error', [(value as Error).name, (value as Error).message]);
    const plain = Object.fromEntries(Object.entries(value).map(([key, part]) => [key, inner(part)]));
    return '$' in plain ? tagged('object', Object.entries(plain)) : plain;
  }

  function decode(json: Json, hooks: CodecHooks = {}): unknown {
    if (json === null || typeof json !== 'object') return json;
    const inner = (part: Json) => decode(part, hooks);
    if (Array.isArray(json)) return json.map(inner);
    const { $: tag, value, kind } = json as Tagged;
    if (tag === undefined) return Object.fromEntries(Object.entries(json).map(([key, part]) => [key, inner(part)]));
    if (tag === 'number') return Number(value);
    if (tag === 'undefined') return undefined;
    if (tag === 'bigint') return BigInt(value as string);
    if (tag === 'date') return new Date(value as number);
    if (tag === 'map') return new Map((value as Json[][]).map(([key, part]) => [inner(key), inner(part)]));
    if (tag === 'set') return new Set((value as Json[]).map(inner));
    if (tag === 'buffer') return textToBytes(value as string).buffer;
    if (tag === 'bytes') return decodeBytes(textToBytes(value as string), kind as string);
    if (tag === 'error') return Object.assign(new Error((value as string[])[1]), { name: (value as string[])[0] });
    if (tag === 'object') return Object.fromEntries((value as [string, Json][]).map(([key, part]) => [key, inner(part)]));
    if (tag === 'function') return hooks.decodeFunction?.(value as number);
    if (tag === 'promise') return hooks.decodePromise?.(value as string);
    throw new Error(`stand-in: unknown value in a message: ${tag}`);
  }

  function decodeBytes(bytes: Uint8Array, kind: string): unknown {
    const View = (globalThis as unknown as Record<string, new (buffer: ArrayBufferLike) => unknown>)[kind];
    return kind === 'Uint8Array' || !View ? bytes : new View(bytes.buffer);
  }

  return {
    encode: (value, hooks) => (isPlain(value) ? value : encode(value, hooks)),
    decode: (json, hooks) => (isUntagged(json) ? json : decode(json, hooks)),
  };
}
