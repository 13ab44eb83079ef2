import type { MessagePort } from 'node:worker_threads';
import type { Channel } from '../../shared/rpc/index.ts';

/** A worker_threads port as a channel of calls. */
export function portChannel(port: MessagePort): Channel {
  return {
    send: (message) => port.postMessage(message),
    listen(onMessage, onClose) {
      port.on('message', onMessage);
      port.on('close', onClose);
    },
  };
}
