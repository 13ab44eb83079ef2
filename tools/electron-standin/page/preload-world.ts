import type { Codec } from '../codec.ts';
import type { Bridge } from './bridge.ts';

export interface PreloadFacts {
  platform: string;
  arch: string;
  versions: Record<string, string | undefined>;
  nodeEnvironment: string | undefined;
}

type Listener = (event: unknown, ...parameters: unknown[]) => void;
type Preload = (
  require: (name: string) => unknown,
  module: { exports: unknown },
  exports: unknown,
  process: unknown,
  global: unknown,
) => void;
/** What the stand-in's main side adds to the isolated world. */
type World = typeof globalThis & { standinSend?: (text: string) => void; standinDeliver?: (message: Record<string, unknown>) => void };

/** Runs the real preload script in the isolated world with the part of Electron that a sandboxed preload has. Put into pages as text: uses nothing from outside itself. */
export function startPreload(codec: Codec, bridge: Bridge, facts: PreloadFacts, preload: Preload): void {
  const world = globalThis as World;
  const listeners = new Map<string, Listener[]>();
  const waiting = new Map<number, { resolve(value: unknown): void; reject(reason: Error): void }>();
  let lastId = 0;

  function sendToMain(message: Record<string, unknown>) {
    world.standinSend?.(JSON.stringify(message));
  }

  function unsupported(area: string, known: Record<string, unknown>): unknown {
    return new Proxy(known, {
      get(target, key) {
        if (typeof key === 'symbol' || key in target || key === 'then') return Reflect.get(target, key);
        throw new Error(`stand-in: ${area}.${key} is not supported in preload scripts (tools/electron-standin/README.md)`);
      },
    });
  }

  function on(channel: string, listener: Listener) {
    listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
    return ipcRenderer;
  }

  function off(channel: string, listener: Listener) {
    listeners.set(
      channel,
      (listeners.get(channel) ?? []).filter((known) => known !== listener),
    );
    return ipcRenderer;
  }

  const ipcRenderer = unsupported('ipcRenderer', {
    on,
    addListener: on,
    off,
    removeListener: off,
    once(channel: string, listener: Listener) {
      const wrapped: Listener = (...parameters) => {
        off(channel, wrapped);
        listener(...parameters);
      };
      return on(channel, wrapped);
    },
    removeAllListeners(channel: string) {
      listeners.delete(channel);
      return ipcRenderer;
    },
    send: (channel: string, ...parameters: unknown[]) => sendToMain({ kind: 'send', channel, parameters: codec.encode(parameters) }),
    invoke: (channel: string, ...parameters: unknown[]) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        waiting.set(lastId, { resolve, reject });
        sendToMain({ kind: 'invoke', id: lastId, channel, parameters: codec.encode(parameters) });
      }),
  });

  world.standinDeliver = (message) => {
    if (message.kind === 'send') {
      for (const listener of listeners.get(message.channel as string) ?? [])
        listener({ sender: ipcRenderer, ports: [] }, ...(codec.decode(message.parameters) as unknown[]));
    }
    if (message.kind === 'reply') {
      const call = waiting.get(message.id as number);
      waiting.delete(message.id as number);
      if (message.error) call?.reject(new Error(message.error as string));
      else call?.resolve(codec.decode(message.value));
    }
  };
  window.addEventListener('standin:window-open', (event) =>
    sendToMain({ kind: 'window-open', url: (event as CustomEvent<string>).detail }),
  );

  const electron = unsupported('electron', {
    ipcRenderer,
    contextBridge: unsupported('contextBridge', { exposeInMainWorld: bridge.exposeInMainWorld }),
  });
  const process = {
    ...facts,
    env: { NODE_ENV: facts.nodeEnvironment },
    argv: [],
    type: 'renderer',
    sandboxed: true,
    contextIsolated: true,
    isMainFrame: true,
  };
  const require = (name: string) => {
    if (name === 'electron' || name === 'electron/renderer') return electron;
    throw new Error(`module not found: ${name}`); // a sandboxed preload has no modules of its own either
  };
  const module = { exports: {} };
  try {
    preload(require, module, module.exports, process, globalThis);
  } catch (error) {
    sendToMain({ kind: 'preload-error', error: codec.encode(error) });
    console.error('Unable to load preload script', error);
  }
}
