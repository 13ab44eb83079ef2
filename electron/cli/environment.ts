import type { Clock } from '../worker/clock.ts';
import type { Vault } from '../worker/sync/vault.ts';

/** What the command line needs from outside, so that it runs the same in the installed app, from source and in tests. */
export interface CliEnvironment {
  clock: Clock;
  /** Of the program. */
  version?: string;
  /** Path or file URL of the parser's script. */
  parserWorkerPath: string | URL;
  /** The same of the backup thread's. */
  backupWorkerPath: string | URL;
  /** Prints a self-contained HTML document to PDF. */
  printPdf(html: string): Promise<Uint8Array>;
  /** The secret store of the system, in the installed program; elsewhere a key file beside the branch database does its work. */
  vault?: Vault;
  /** One line, without its line end. */
  out(line: string): void;
  err(line: string): void;
}
