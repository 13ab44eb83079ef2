/** How one instance runs; read from the environment and the command line by read-config.ts. */
export interface Config {
  host: string;
  port: number;
  /** `postgres://…`, or the path of the SQLite file. */
  database: string;
  /** PEM files, for an instance that ends TLS itself; null: plain HTTP behind a proxy, or on this machine only. */
  tls: { cert: string; key: string } | null;
  /** A proxy in front ends TLS and says who is calling. */
  behindProxy: boolean;
  /** Requests per minute of one branch key (and of one address without a key). */
  branchRequestsPerMinute: number;
  /** Exchanges let in and not answered yet; beyond that branches are asked to come back (429). */
  mostExchangesAtOnce: number;
  /** When stopping: how long it goes on answering while /readyz already says no, so that the balancer notices first. */
  secondsToDrain: number;
  logLevel: (typeof LOG_LEVELS)[number];
  /** The built dashboard's folder; null: no dashboard (tests of the wire). */
  web: string | null;
}

export const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;

export const DEFAULT_CONFIG: Config = {
  host: '127.0.0.1',
  port: 8443,
  database: 'head-office-data/head-office.db',
  tls: null,
  behindProxy: false,
  branchRequestsPerMinute: 60,
  mostExchangesAtOnce: 100,
  secondsToDrain: 0,
  logLevel: 'info',
  web: null,
};
