import { formatPercent } from '../../shared/domain/kpi.ts';

/** Whole units and rupiah as Indonesia writes them, rounded half up from the unrounded figure; '–' for what does not exist. */
export function shownNumber(value: number | null): string {
  if (value === null) return '–';
  // A product such as 235 × 0.2 may be held a hair below its half: fifteen digits bring it back.
  const rounded = Math.floor(Number(Math.abs(value).toPrecision(15)) + 0.5);
  return `${value < 0 && rounded > 0 ? '-' : ''}${new Intl.NumberFormat('id-ID').format(rounded)}`;
}

export function shownPercent(value: number | null): string {
  return formatPercent(value);
}

/** A table for people: columns as wide as their widest cell, the first to the left, figures to the right. */
export function textTable(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}
