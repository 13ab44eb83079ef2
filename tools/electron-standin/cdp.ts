import { EventEmitter } from 'node:events';

// biome-ignore lint/suspicious/noExplicitAny: the Chrome DevTools Protocol's shapes are Chromium's; each use reads the few fields it needs
export type CdpData = Record<string, any>;

interface Waiting {
  method: string;
  resolve(result: CdpData): void;
  reject(error: Error): void;
}

/** A connection to Chromium by the Chrome DevTools Protocol. A session's events are emitted as `<sessionId>/<method>`, the browser's as `<method>`. */
export class CdpConnection extends EventEmitter {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;

  private constructor(socket: WebSocket) {
    super();
    this.setMaxListeners(0);
    this.#socket = socket;
    socket.onmessage = (event) => this.#receive(JSON.parse(String(event.data)) as CdpData);
    socket.onclose = () => this.#close();
  }

  static connect(url: string): Promise<CdpConnection> {
    return new Promise((resolve, reject) => {
      const socket = new WebSocket(url);
      socket.onopen = () => resolve(new CdpConnection(socket));
      socket.onerror = () => reject(new Error(`Chromium does not answer at ${url}`));
    });
  }

  /** @throws Error with the method's name and Chromium's words, also when the connection ends before the answer. */
  send(method: string, parameters: CdpData = {}, sessionId?: string): Promise<CdpData> {
    return new Promise((resolve, reject) => {
      if (this.#socket.readyState !== WebSocket.OPEN) return reject(new Error(`${method}: Chromium is gone`));
      this.#lastId += 1;
      this.#waiting.set(this.#lastId, { method, resolve, reject });
      this.#socket.send(JSON.stringify({ id: this.#lastId, method, params: parameters, sessionId }));
    });
  }

  #receive(message: CdpData) {
    if (message.id === undefined) {
      this.emit(message.sessionId ? `${message.sessionId}/${message.method}` : message.method, message.params);
      return;
    }
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.error) waiting?.reject(new Error(`${waiting.method}: ${message.error.message}`));
    else waiting?.resolve(message.result);
  }

  #close() {
    for (const { method, reject } of this.#waiting.values()) reject(new Error(`${method}: Chromium is gone`));
    this.#waiting.clear();
    this.emit('closed');
  }
}
