import { RESTARTED_EVENT } from '../../shared/contract/index.ts';
import type { Channel } from '../../shared/rpc/index.ts';
import { clientMessage, type ServerMessage, serverMessage } from '../../shared/rpc/messages.ts';
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
      for (const id of openStoreCalls) refuse(id);
      openStoreCalls.clear();
    },
    onRestarted() {
      up = true;
      send({ type: 'event', name: RESTARTED_EVENT, data: null } satisfies ServerMessage);
    },
  });

  function refuse(id: number) {
    send({ type: 'error', id, error: { code: 'store_restarted', data: {} } } satisfies ServerMessage);
  }

  return {
    receive(raw) {
      const message = clientMessage.safeParse(raw).data;
      if (!message) return;
      if (message.type === 'cancel') {
        toDesktop(message);
        line.send(message);
      } else if (message.name.startsWith('desktop.')) toDesktop(message);
      else if (up) {
        openStoreCalls.add(message.id);
        line.send(message);
      } else refuse(message.id);
    },
    close() {
      line.close();
      closeDesktop();
    },
  };
}
