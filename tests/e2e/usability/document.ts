import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Count } from './counter.ts';
import { SHEET, sizeOf, TASK_NAMES, TASKS, type Task } from './tasks.ts';

const path = resolve(import.meta.dirname, '../../../docs/usability.md');
const MARKS = { counts: 'counts', start: 'fresh start', keys: 'sheet keys' } as const;
type Part = keyof typeof MARKS;

/** What the document says that each task takes here. */
export function promisedCounts(): ReadonlyMap<string, Count> {
  const rows = partOf('counts').split('\n').slice(2);
  return new Map(
    rows.map((row) => {
      const [, task = '', keys, clicks] = row.split('|').map((cell) => cell.trim());
      return [task, { keys: Number(keys), clicks: Number(clicks) }];
    }),
  );
}

export function writeCounts(counts: ReadonlyMap<Task, Count>): void {
  const rows = TASKS.map((task) => {
    const [here, sheet] = [counts.get(task) ?? { keys: 0, clicks: 0 }, sizeOf(SHEET[task])];
    const ratio = (sheet.keys + sheet.clicks) / Math.max(1, here.keys + here.clicks);
    return `| ${TASK_NAMES[task]} | ${here.keys} | ${here.clicks} | ${sheet.keys} | ${sheet.clicks} | ${ratio.toFixed(1)} × |`;
  });
  write('counts', ['| task | Kawal: keys | clicks | spreadsheet: keys | clicks | the sheet takes |', '|---|--:|--:|--:|--:|--:|', ...rows]);
  write('keys', [
    '| task | in the spreadsheet |',
    '|---|---|',
    ...TASKS.map((task) => `| ${TASK_NAMES[task]} | ${SHEET[task].map((key) => `\`${key}\``).join(' ')} |`),
  ]);
}

export function writeStart({ seconds, keys, clicks }: Count & { seconds: number }): void {
  write('start', [
    `From the first window to the first logged contact: **${seconds.toFixed(1)} s** of the program's own time, ${keys} keys and ${clicks} clicks. What is typed into the branch's form is not among them.`,
  ]);
}

function partOf(part: Part): string {
  const [begin, end] = [`<!-- ${MARKS[part]} -->\n`, `\n<!-- /${MARKS[part]} -->`];
  const text = readFileSync(path, 'utf8');
  return text.slice(text.indexOf(begin) + begin.length, text.indexOf(end));
}

function write(part: Part, lines: readonly string[]): void {
  writeFileSync(
    path,
    readFileSync(path, 'utf8').replace(`<!-- ${MARKS[part]} -->\n${partOf(part)}`, `<!-- ${MARKS[part]} -->\n${lines.join('\n')}`),
  );
}
