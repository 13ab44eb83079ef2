import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { type Config, DEFAULT_CONFIG, LOG_LEVELS } from './config.ts';

/** What the command line may say; an option goes before the environment. */
export interface ConfigOptions {
  host?: string;
  port?: string;
  database?: string;
  tlsCert?: string;
  tlsKey?: string;
  behindProxy?: boolean;
  log?: string;
  demo?: boolean;
}

const DEMO_DATABASE = 'head-office-data/demo.db';

const written = z.object({
  port: z.coerce.number().int().min(0).max(65_535),
  secondsToDrain: z.coerce.number().min(0).max(600),
  logLevel: z.enum(LOG_LEVELS),
});

/** @throws Error in plain words when a setting makes no sense. */
export function readConfig(options: ConfigOptions, env: NodeJS.ProcessEnv): Config {
  const read = written.safeParse({
    port: options.port ?? env.KAWAL_HO_PORT ?? DEFAULT_CONFIG.port,
    secondsToDrain: env.KAWAL_HO_SECONDS_TO_DRAIN ?? DEFAULT_CONFIG.secondsToDrain,
    logLevel: options.log ?? env.KAWAL_HO_LOG ?? DEFAULT_CONFIG.logLevel,
  });
  if (!read.success) throw new Error(read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'));
  return {
    ...DEFAULT_CONFIG,
    ...read.data,
    host: options.host ?? env.KAWAL_HO_HOST ?? DEFAULT_CONFIG.host,
    database: databaseAddress(options, env),
    tls: tlsFiles(options.tlsCert ?? env.KAWAL_HO_TLS_CERT, options.tlsKey ?? env.KAWAL_HO_TLS_KEY),
    behindProxy: options.behindProxy ?? env.KAWAL_HO_BEHIND_PROXY === '1',
    web: builtPage(),
  };
}

/** The demo never touches the database of real use unless it is named with it. */
function databaseAddress(options: ConfigOptions, env: NodeJS.ProcessEnv): string {
  if (options.demo) return options.database ?? DEMO_DATABASE;
  return options.database ?? env.DATABASE_URL ?? env.KAWAL_HO_DATABASE ?? DEFAULT_CONFIG.database;
}

function tlsFiles(cert: string | undefined, key: string | undefined): Config['tls'] {
  if (!cert && !key) return null;
  if (!cert || !key) throw new Error('TLS needs both files: the certificate and its key.');
  return { cert, key };
}

/** null: not built; the branches can report all the same. */
function builtPage(): string | null {
  const folder = resolve(import.meta.dirname, '../../out/head-office-web');
  return existsSync(join(folder, 'index.html')) ? folder : null;
}
