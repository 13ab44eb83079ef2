import { guardedEmitter } from './guard.ts';

type Handler = (event: unknown, ...parameters: unknown[]) => unknown;

export class IpcMain extends guardedEmitter('ipcMain') {
  readonly #handlers = new Map<string, Handler>();

  handle(channel: string, handler: Handler) {
    if (this.#handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.#handlers.set(channel, handler);
  }
  handleOnce(channel: string, handler: Handler) {
    this.handle(channel, (...parameters) => {
      this.removeHandler(channel);
      return handler(...parameters);
    });
  }
  removeHandler(channel: string) {
    this.#handlers.delete(channel);
  }
  /** The stand-in's own. */
  _handlerOf(channel: string): Handler | undefined {
    return this.#handlers.get(channel);
  }
}

export const ipcMain = new IpcMain();
