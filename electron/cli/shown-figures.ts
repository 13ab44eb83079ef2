import { formatPercent } from '../../shared/domain/kpi.ts';
import { formatNumber } from '../../shared/text/format-number.ts';

/** Whole units and rupiah as Indonesia writes them, rounded half up from the unrounded figure; '–' for what does not exist. */
export function shownNumber(value: number | null): string {
  return formatNumber(value, 'id');
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
