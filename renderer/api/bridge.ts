import type { Channel } from '../../shared/rpc/index.ts';

/** What the preload script offers, and nothing else. */
interface KawalBridge {
  connect(onMessage: (message: unknown) => void): { send(message: unknown): void; close(): void };
}

declare global {
  interface Window {
    readonly kawal: KawalBridge;
  }
}

/** The window's end of the channel to main and, behind it, to the store. */
export function openChannel(): Channel {
  let send: (message: unknown) => void = () => {};
  return {
    send: (message) => send(message),
    listen(onMessage) {
      const port = window.kawal.connect(onMessage);
      send = (message) => port.send(message);
    },
  };
}
