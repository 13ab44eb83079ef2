import type { Clock } from '../worker/clock.ts';

/** What the command line needs from outside, so that it runs the same in the installed app, from source and in tests. */
export interface CliEnvironment {
  clock: Clock;
  /** Path or file URL of the parser's script. */
  parserWorkerPath: string | URL;
  /** Prints a self-contained HTML document to PDF. */
  printPdf(html: string): Promise<Uint8Array>;
  /** One line, without its line end. */
  out(line: string): void;
  err(line: string): void;
}
