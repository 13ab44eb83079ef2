import { startsLikeFormula } from './sheet-columns.ts';

/**
 * Headings and rows as spreadsheets take them from the clipboard: divided by tabs and line ends, which therefore become blanks in a cell. Text
 * that a spreadsheet would take for a formula gets a leading apostrophe.
 */
export function tabbedText(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  return [headings, ...rows].map((row) => `${row.map(cell).join('\t')}\r\n`).join('');
}

function cell(text: string): string {
  const plain = text
    .replaceAll('\0', '')
    .toWellFormed()
    .replace(/[\t\r\n]+/g, ' ')
    .trim();
  const safe = startsLikeFormula(plain) ? `'${plain}` : plain;
  return safe.startsWith('"') ? `"${safe.replaceAll('"', '""')}"` : safe; // else the quote would swallow the tabs that follow
}
