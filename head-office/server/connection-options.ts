import { readFileSync } from 'node:fs';
import type { FastifyServerOptions } from 'fastify';
import type { Config } from './config.ts';

/** How connections are met: who holds one open without saying anything is cut off. */
export function connectionOptions({ tls, behindProxy }: Config) {
  const http = { headersTimeout: 15_000 };
  return {
    trustProxy: behindProxy,
    requestTimeout: 30_000,
    keepAliveTimeout: 72_000, // longer than a proxy's: it decides when to let go
    return503OnClosing: false, // lifecycle.ts answers with problem details instead
    http,
    ...(tls ? { https: { ...http, cert: readFileSync(tls.cert), key: readFileSync(tls.key) } } : {}),
  } as const satisfies FastifyServerOptions & Record<string, unknown>;
}
