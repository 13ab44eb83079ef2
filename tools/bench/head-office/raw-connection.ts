import { once } from 'node:events';
import { type ConnectionOptions, connect, type TLSSocket } from 'node:tls';

export interface RawAnswer {
  status: number;
  retryAfterSeconds: number;
  body: string;
}

/** A server lets go of a connection that was silent for longer; a request sent at that moment would be lost. */
const LONGEST_SILENCE_MS = 60_000;

/**
 * One branch's connection, speaking just enough HTTP/1.1 for answers of a known length. A full client costs more time per request than the server that it
 * measures, and with ten thousand of them waiting that time would be counted as the server's.
 */
export class RawConnection {
  readonly #options: ConnectionOptions;
  #socket: TLSSocket | null = null;
  #usedAt = 0;
  #received: Buffer[] = [];
  #answered: { resolve: (answer: RawAnswer) => void; reject: (fault: Error) => void } | null = null;

  constructor(options: ConnectionOptions) {
    this.#options = { ...options, ALPNProtocols: ['http/1.1'] };
  }

  /** Does nothing where the connection stands and was used lately. */
  async open(): Promise<void> {
    const isFresh = performance.now() - this.#usedAt < LONGEST_SILENCE_MS;
    if (isFresh && this.#socket && !this.#socket.destroyed && this.#socket.writable) return;
    this.#socket?.destroy();
    const socket = connect(this.#options);
    await once(socket, 'secureConnect');
    socket.setNoDelay(true);
    socket.on('data', (chunk) => this.#take(chunk));
    socket.on('error', (fault) => this.#fail(socket, fault));
    socket.on('close', () => this.#fail(socket, new Error('The server closed the connection before it answered.')));
    this.#socket = socket;
    this.#usedAt = performance.now();
  }

  send(request: Buffer): Promise<RawAnswer> {
    return new Promise((resolve, reject) => {
      this.#received = [];
      this.#answered = { resolve, reject };
      this.#socket?.write(request);
    });
  }

  close(): void {
    this.#socket?.destroy();
  }

  #take(chunk: Buffer): void {
    this.#received.push(chunk);
    const answer = readAnswer(this.#received.length === 1 ? chunk : Buffer.concat(this.#received));
    if (!answer) return;
    this.#usedAt = performance.now();
    this.#answered?.resolve(answer);
    this.#answered = null;
  }

  #fail(socket: TLSSocket, fault: Error): void {
    if (socket !== this.#socket) return; // one that was replaced
    this.#answered?.reject(fault);
    this.#answered = null;
    this.#socket = null;
  }
}

/** The bytes of a request, made once and sent as often as needed. */
export function rawRequest(host: string, method: string, path: string, headers: Record<string, string>, body: Buffer): Buffer {
  const lines = [`${method} ${path} HTTP/1.1`, `Host: ${host}`, `Content-Length: ${body.length}`];
  for (const [name, value] of Object.entries(headers)) lines.push(`${name}: ${value}`);
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), body]);
}

/** Null while some of it is still on its way. */
function readAnswer(received: Buffer): RawAnswer | null {
  const headEnd = received.indexOf('\r\n\r\n');
  if (headEnd < 0) return null;
  const head = received.toString('latin1', 0, headEnd).toLowerCase();
  const length = headerNumber(head, 'content-length');
  if (length === null) throw new Error('The answer does not tell its length.');
  const bodyAt = headEnd + 4;
  if (received.length < bodyAt + length) return null;
  return {
    status: Number(head.slice(9, 12)),
    retryAfterSeconds: headerNumber(head, 'retry-after') ?? 0,
    body: received.toString('utf8', bodyAt, bodyAt + length),
  };
}

function headerNumber(head: string, name: string): number | null {
  const at = head.indexOf(`\r\n${name}:`);
  return at < 0 ? null : Number.parseInt(head.slice(at + name.length + 3), 10);
}
