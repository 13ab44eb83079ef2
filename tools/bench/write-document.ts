import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { markdownTable } from './print-table.ts';
import type { Measurement } from './row.ts';

/** What a run leaves in out/bench.json. */
export interface LastRun {
  /** UTC instant. */
  at: string;
  machine: string;
  size: string;
  rounds: number;
  measurements: Measurement[];
}

const DOCUMENT = resolve(import.meta.dirname, '../../docs/performance.md');
const [BEGIN, END] = ['<!-- bench:begin -->', '<!-- bench:end -->'];

/** Puts the last run's table between the two marks of docs/performance.md. Throws where the marks are missing. */
export function writeDocument(run: LastRun, document = DOCUMENT): void {
  writeFileSync(document, withTable(readFileSync(document, 'utf8'), run));
}

export function withTable(text: string, { at, machine, size, rounds, measurements }: LastRun): string {
  const [before, rest] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (before < 0 || rest < before) throw new Error(`docs/performance.md has no place for the table: ${BEGIN} … ${END}`);
  const told = `Run of ${at.slice(0, 10)}: ${machine}; the ${size} branch, ${rounds} rounds.`;
  return `${text.slice(0, before)}${BEGIN}\n${told}\n\n${markdownTable(measurements)}\n${text.slice(rest)}`;
}
