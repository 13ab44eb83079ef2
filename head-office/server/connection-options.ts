import { readFileSync } from 'node:fs';
import type { FastifyServerOptions } from 'fastify';
import type { Config } from './config.ts';

/**
 * How connections are met: who holds one open without saying anything is cut off. Not too soon: when ten thousand branches connect at once, the last
 * wait long for their handshake, and cutting them off would make them begin again.
 */
const MOST_SILENCE_MS = 60_000;

export function connectionOptions({ tls, behindProxy }: Config) {
  const http = { headersTimeout: MOST_SILENCE_MS };
  return {
    trustProxy: behindProxy,
    requestTimeout: MOST_SILENCE_MS,
    keepAliveTimeout: 72_000, // longer than a proxy's: it decides when to let go
    return503OnClosing: false, // lifecycle.ts answers with problem details instead
    http,
    ...(tls ? { https: { ...http, cert: readFileSync(tls.cert), key: readFileSync(tls.key) } } : {}),
  } as const satisfies FastifyServerOptions & Record<string, unknown>;
}
