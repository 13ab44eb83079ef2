import { EventEmitter } from 'node:events';

/** Names that others probe for without meaning to use them. */
const probed = new Set(['then', 'toJSON', 'domain', 'nodeType', 'dock', 'default', 'asymmetricMatch']);

/** Lets what Electron has and the stand-in has not fail by name, where it would else be a silent `undefined`. */
function complainingEnd(area: string, end: object): object {
  return new Proxy(end, {
    get(target, key, receiver) {
      if (typeof key === 'symbol' || key in target || key.startsWith('_') || probed.has(key)) return Reflect.get(target, key, receiver);
      throw new Error(`stand-in: ${area}.${key} is not supported (tools/electron-standin/README.md says what is)`);
    },
  });
}

export function guarded<Api extends object>(area: string, api: Api): Api {
  return Object.setPrototypeOf(api, complainingEnd(area, Object.getPrototypeOf(api)));
}

/** An EventEmitter to build on, whose subclasses complain by name about members they do not have. */
export function guardedEmitter(area: string): typeof EventEmitter {
  class Guarded extends EventEmitter {}
  Object.setPrototypeOf(Guarded.prototype, complainingEnd(area, EventEmitter.prototype));
  return Guarded as typeof EventEmitter;
}

export interface CancelableEvent {
  defaultPrevented: boolean;
  preventDefault(): void;
}

export function cancelable<Details extends object>(details?: Details): Details & CancelableEvent {
  const event = { ...(details as Details), defaultPrevented: false, preventDefault };
  function preventDefault() {
    event.defaultPrevented = true;
  }
  return event;
}
