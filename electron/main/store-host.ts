import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import { AppError } from '../../shared/contract/errors.ts';
import { hostContract } from '../../shared/contract/host.ts';
import { type Channel, type Client, connect } from '../../shared/rpc/index.ts';
import { portChannel } from '../worker/port-channel.ts';
import type { ConnectRequest, WorkerSettings } from '../worker/worker-settings.ts';
import { restartDelay } from './restart-delay.ts';

interface Options {
  /** The store thread's script. */
  script: string | URL;
  settings: WorkerSettings;
  log(line: string): void;
  /** Answers what the store asks of main: the secret store of the system. */
  serveVault?(channel: Channel): void;
}

/** A window's own line to the store. Messages sent while the store is down are lost: `onDown` has said so. */
export interface StoreLine {
  send(message: unknown): void;
  close(): void;
}

export interface LineListener {
  onMessage(message: unknown): void;
  /** The store's thread has died: nothing that was asked will be answered. Also told at once where a line is opened while it is down. */
  onDown(): void;
  /** It has been started anew, and the line leads to the new one. */
  onRestarted(): void;
}

export interface StoreHost {
  openLine(listener: LineListener): StoreLine;
  /** The calls that only main may make. Throws `store_restarted` while the store is down. */
  host(): Client<typeof hostContract>;
  /** Lets the store finish and close its database. */
  stop(): Promise<void>;
}

const SHUTDOWN_MILLISECONDS = 5000;
const STEADY_MILLISECONDS = 30_000;

interface Running {
  worker: Worker;
  host: Client<typeof hostContract>;
}

/** Keeps the store's thread alive: when it dies, the lines are told, and it is started anew after a growing pause. */
export function startStoreHost({ script, settings, log, serveVault }: Options): StoreHost {
  const lines = new Map<LineListener, MessagePort | null>();
  let running: Running | null = start();
  let stopping = false;
  let failures = 0;
  let restart: NodeJS.Timeout | undefined;

  function start(): Running {
    const worker = new Worker(script, {
      workerData: { ...settings, hasSystemVault: serveVault !== undefined } satisfies WorkerSettings,
      stderr: true,
    });
    worker.stderr.setEncoding('utf8').on('data', (text: string) => log(text.trimEnd())); // what the store tells of its faults
    const startedAt = performance.now();
    worker.on('error', (error: unknown) => log(`store: ${error instanceof Error ? error.stack : String(error)}`));
    worker.on('exit', (code) => whenDead(code, performance.now() - startedAt));
    serveVault?.(portChannel(openPort(worker, 'vault')));
    return { worker, host: connect(hostContract, portChannel(openPort(worker, 'host'))) };
  }

  function openPort(worker: Worker, as: ConnectRequest['as']): MessagePort {
    const { port1, port2 } = new MessageChannel();
    worker.postMessage({ type: 'connect', as, port: port2 } satisfies ConnectRequest, [port2]);
    return port1;
  }

  function openLinePort(worker: Worker, listener: LineListener): MessagePort {
    const port = openPort(worker, 'window');
    port.on('message', (message) => listener.onMessage(message));
    return port;
  }

  function whenDead(code: number, lifetime: number) {
    running = null;
    if (stopping) return;
    failures = lifetime > STEADY_MILLISECONDS ? 1 : failures + 1;
    log(`store: ended with ${code}, starting again`);
    for (const [listener, port] of lines) {
      port?.close();
      lines.set(listener, null);
      listener.onDown();
    }
    restart = setTimeout(startAgain, restartDelay(failures));
  }

  function startAgain() {
    running = start();
    for (const listener of lines.keys()) {
      lines.set(listener, openLinePort(running.worker, listener));
      listener.onRestarted();
    }
  }

  return {
    openLine(listener) {
      lines.set(listener, running && openLinePort(running.worker, listener));
      if (!running) listener.onDown();
      return {
        send: (message) => lines.get(listener)?.postMessage(message),
        close() {
          lines.get(listener)?.close();
          lines.delete(listener);
        },
      };
    },
    host() {
      if (!running) throw new AppError('store_restarted');
      return running.host;
    },
    async stop() {
      stopping = true;
      clearTimeout(restart);
      if (!running) return;
      const { worker, host } = running;
      const overdue = new Promise((resolve) => setTimeout(resolve, SHUTDOWN_MILLISECONDS).unref());
      await Promise.race([host.call('host.shutdown', {}).catch(() => log('store: did not shut down in order')), overdue]);
      await worker.terminate();
    },
  };
}
