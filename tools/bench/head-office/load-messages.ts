/** What the benchmark asks of its load generator, a process of its own so that it does not share the server's thread. */
export interface LoadRequest {
  url: string;
  /** The certificate to trust. */
  ca: string;
  branches: readonly { code: string; key: string }[];
  date: string;
  /** Connections that stand already, each with one request at a time. As many as there are branches: all ask at the same moment. */
  connections: number;
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
