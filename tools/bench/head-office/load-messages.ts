/** What the benchmark asks of its load generator, a process of its own so that it does not share the server's thread. */
export interface LoadRequest {
  url: string;
  /** The certificate to trust. */
  ca: string;
  branches: readonly { code: string; key: string }[];
  date: string;
  /** Connections kept open; each carries one request at a time. */
  connections: number;
  /** All requests are handed over at the same moment, on connections that stand already. */
  burst: boolean;
}

export interface LoadAnswer {
  milliseconds: number;
  /** How many answers had each status. */
  statuses: Record<string, number>;
  /** Milliseconds of each answer, also of those that said to come back. */
  latencies: number[];
  /** Exchanges whose summary was applied. */
  applied: number;
}
