import { RESTARTED_EVENT } from '../../shared/contract/index.ts';
import type { Channel } from '../../shared/rpc/index.ts';
import { type ClientMessage, clientMessage, type ServerMessage, serverMessage } from '../../shared/rpc/messages.ts';
import type { StoreHost } from './store-host.ts';

interface Options {
  store: Pick<StoreHost, 'openLine'>;
  /** To the window. */
  send(message: unknown): void;
  /** Starts answering the `desktop.…` calls that come by this channel. */
  serveDesktop(channel: Channel): void;
}

/** One page's connection: passes its calls on to the store or to main's own desktop calls, and sees to it that each is answered. */
export interface Relay {
  receive(message: unknown): void;
  close(): void;
}

export function openRelay({ store, send, serveDesktop }: Options): Relay {
  const openStoreCalls = new Set<number>();
  let up = true;
  let toDesktop: (message: unknown) => void = () => {};
  let closeDesktop = () => {};

  serveDesktop({
    send,
    listen(onMessage, onClose) {
      toDesktop = onMessage;
      closeDesktop = onClose;
    },
  });

  const line = store.openLine({
    onMessage(message) {
      const answer = serverMessage.safeParse(message).data;
      if (answer?.type === 'result' || answer?.type === 'error') openStoreCalls.delete(answer.id);
      send(message);
    },
    onDown() {
      up = false;
      for (const id of openStoreCalls) refuse(id, 'store_restarted');
      openStoreCalls.clear();
    },
    onRestarted() {
      up = true;
      send({ type: 'event', name: RESTARTED_EVENT, data: null } satisfies ServerMessage);
    },
  });

  function refuse(id: number, code: 'store_restarted' | 'invalid_input') {
    send({ type: 'error', id, error: { code, data: {} } } satisfies ServerMessage);
  }

  /** What cannot be copied to another thread (nested too deeply) throws; a window must not end main by it. */
  function passOn(message: ClientMessage): boolean {
    try {
      line.send(message);
      return true;
    } catch {
      return false;
    }
  }

  return {
    receive(raw) {
      const message = clientMessage.safeParse(raw).data;
      if (!message) return;
      if (message.type === 'cancel') {
        toDesktop(message);
        passOn(message);
      } else if (message.name.startsWith('desktop.')) toDesktop(message);
      else if (!up) refuse(message.id, 'store_restarted');
      else if (passOn(message)) openStoreCalls.add(message.id);
      else refuse(message.id, 'invalid_input');
    },
    close() {
      line.close();
      closeDesktop();
    },
  };
}
