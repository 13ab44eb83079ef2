import { MessagePort } from 'node:worker_threads';

/** What main gives the store's thread when it starts it (`workerData`). */
export interface WorkerSettings {
  dataDir: string;
  /** Path or file URL of the parser's script: the bundled one in the app, the source under tests and the command line. */
  parserWorkerPath: string;
  /** The same of the backup thread's. */
  backupWorkerPath: string;
  /** Main answers what the store asks of the system's secret store. */
  hasSystemVault?: boolean;
  /** Development and tests only: the branch's clock starts at this local date-time ('yyyy-mm-ddThh:mm', Jakarta) and goes on from there. */
  startAt?: string;
}

/** Main asks for a new client; the port is this client's channel. */
export interface ConnectRequest {
  type: 'connect';
  /** 'vault': the other way round, the store asks and main answers. */
  as: 'window' | 'host' | 'vault';
  port: MessagePort;
}

export function isConnectRequest(message: unknown): message is ConnectRequest {
  const request = message as Partial<ConnectRequest> | null;
  const isKnown = request?.as === 'window' || request?.as === 'host' || request?.as === 'vault';
  return request?.type === 'connect' && isKnown && request.port instanceof MessagePort;
}
