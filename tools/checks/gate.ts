import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { scriptOfCommand } from '../setup/node-runtime.mjs';

export interface Outcome {
  passed: number;
  failed: number;
  skipped: number;
  /** What to show when something failed. */
  output: string;
  /** Measured figures, shown in any case. */
  figures?: string[];
}

/** One step of `npm test`. */
export interface Gate {
  name: string;
  /** Makes no sense when this earlier step has failed. */
  needs?: string;
  run(): Promise<Outcome>;
}

const repository = resolve(import.meta.dirname, '../..');

export interface Finished {
  status: number;
  stdout: string;
  /** Both streams, as they came. */
  output: string;
}

/** Runs an installed package's command on this Node. */
export function runCommand(command: string, words: string[], environment: Record<string, string> = {}): Promise<Finished> {
  const child = spawn(process.execPath, [scriptOfCommand(command), ...words], {
    cwd: repository,
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', ...environment },
  });
  let stdout = '';
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    output += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => done({ status: code ?? 1, stdout, output }));
  });
}

/** For a command that writes its counts to a file: the parsed file, or null where the command did not come that far. */
export async function withReport<Report, Result>(work: (file: string, read: () => Report | null) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'kawal-report-'));
  const file = join(folder, 'report.json');
  try {
    return await work(file, () => (existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Report) : null));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The outcome of a command that ended before it could count. */
export function uncounted(output: string): Outcome {
  return { passed: 0, failed: 1, skipped: 0, output };
}

/** A gate that counts as one: the command's exit code decides. */
export function commandGate(name: string, command: string, words: string[]): Gate {
  return {
    name,
    async run() {
      const { status, output } = await runCommand(command, words);
      return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0, output };
    },
  };
}
