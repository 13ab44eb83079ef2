import { isMet, type Measurement } from './row.ts';

const HEAD = ['job', 'reference', 'here', 'ratio', 'goal', 'met'];

/** The table as text, each measurement's notes below it. */
export function printTable(measurements: readonly Measurement[]): string {
  const rows = measurements.map((one) => [
    one.job,
    one.reference,
    one.here,
    `${one.ratio.toFixed(2)}×`,
    `${one.goal.is === 'atMost' ? '≤' : '≥'} ${one.goal.ratio}×`,
    isMet(one) ? 'yes' : 'NO',
  ]);
  const widths = HEAD.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const write = (cells: readonly string[]) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  const lines = measurements.flatMap((one, index) => [write(rows[index] ?? []), ...one.notes.map((note) => `    ${note}`)]);
  return [write(HEAD), write(widths.map((width) => '─'.repeat(width))), ...lines].join('\n');
}
