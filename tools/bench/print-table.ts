import { isMet, type Measurement } from './row.ts';

const HEAD = ['job', 'reference', 'here', 'ratio', 'goal', 'met'];

/** The table as text, each measurement's notes below it. */
export function printTable(measurements: readonly Measurement[]): string {
  const rows = measurements.map(tableRow);
  const widths = HEAD.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const write = (cells: readonly string[]) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  const lines = measurements.flatMap((one, index) => [write(rows[index] ?? []), ...one.notes.map((note) => `    ${note}`)]);
  return [write(HEAD), write(widths.map((width) => '─'.repeat(width))), ...lines].join('\n');
}

/** The same as Markdown, the notes as a list below the table. */
export function markdownTable(measurements: readonly Measurement[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const notes = measurements.flatMap(({ job, notes: told }) => told.map((note) => `- ${job}: ${note}`));
  return [line(HEAD), line(HEAD.map(() => '---')), ...measurements.map((one) => line(tableRow(one))), '', ...notes].join('\n').trimEnd();
}

function tableRow(one: Measurement): string[] {
  const { job, reference, here, ratio, goal } = one;
  const met = isMet(one);
  return [
    job,
    reference,
    here,
    ratio === null ? '–' : `${ratio.toFixed(2)}×`,
    goal === null ? '–' : `${goal.is === 'atMost' ? '≤' : '≥'} ${goal.ratio}×${goal.because === undefined ? '' : `; ${goal.because}`}`,
    met === null ? '–' : met ? 'yes' : 'NO',
  ];
}
