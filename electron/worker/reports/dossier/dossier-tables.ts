import { type Html, html } from '../escape-html.ts';

/** One cell: its first line, and what stands below it in small letters. Empty parts are left out. */
export type Cell = string | { main: string; below?: readonly string[] | undefined };

/** Its cells; `words` stand below them over the whole width, for what may be as long as a letter. */
export type Row = readonly Cell[] | { cells: readonly Cell[]; words: readonly string[] };

export interface DossierTable {
  /** A class of the styles, which gives the columns their width. */
  name: string;
  heads: readonly string[];
  rows: readonly Row[];
}

/** A part of the dossier: also one that is empty is told, so that nobody wonders whether it was forgotten. */
export function part(heading: string, { name, heads, rows }: DossierTable, none: string): Html {
  if (rows.length === 0) return html`<section class="part"><h2>${heading}</h2><p class="quiet">${none}</p></section>`;
  return html`<section class="part"><h2>${heading}</h2><table class="rows ${name}"><thead><tr>${heads.map((head) => html`<th>${head}</th>`)}</tr></thead>
<tbody>${rows.map(rowHtml)}</tbody></table></section>`;
}

/** Names and values; those without a value are left out. */
export function facts(rows: readonly (readonly [string, string])[]): Html {
  const known = rows.filter(([, value]) => value !== '');
  return html`<table class="facts"><tbody>${known.map(([name, value]) => html`<tr><th scope="row">${name}</th><td>${value}</td></tr>`)}</tbody></table>`;
}

export function joined(...parts: readonly (string | null | false)[]): string {
  return parts.filter(Boolean).join(', ');
}

function rowHtml(row: Row): Html {
  const { cells, words } = 'cells' in row ? row : { cells: row, words: [] };
  const lines = words.filter((line) => line !== '');
  if (lines.length === 0) return html`<tr>${cells.map(cellHtml)}</tr>`;
  return html`<tr class="above">${cells.map(cellHtml)}</tr><tr class="words"><td></td><td colspan="${cells.length - 1}">${lines.map((line) => html`<p>${line}</p>`)}</td></tr>`;
}

function cellHtml(cell: Cell): Html {
  const { main, below = [] } = typeof cell === 'string' ? { main: cell } : cell;
  return html`<td>${main || '–'}${below.filter((line) => line !== '').map((line) => html`<small>${line}</small>`)}</td>`;
}

/** Long notes and messages break where they must; a row stays on its page, as in every report. */
export const DOSSIER_STYLES = `
.part { margin-top: 4pt; }
.rows { table-layout: fixed; }
.rows th { font-size: 8pt; }
.rows td { padding-block: 3pt; font-size: 8.5pt; vertical-align: top; overflow-wrap: break-word; white-space: pre-line; }
.rows small { display: block; color: #454c5a; font-size: 7.8pt; }
.rows .above td { padding-bottom: 1pt; border-bottom: 0; }
.rows .above { break-after: avoid; }
.rows .words td { padding-top: 0; }
.facts th { width: 45mm; border-bottom: 0.5pt solid #d8dce3; font-weight: 400; color: #454c5a; vertical-align: top; }
.facts td { overflow-wrap: break-word; white-space: pre-line; }
.right { margin-top: 3pt; }
.phones th:nth-child(1), .origin th:nth-child(1) { width: 62mm; }
.consents th:nth-child(1) { width: 38mm; }
.consents th:nth-child(2) { width: 18mm; }
.consents th:nth-child(5) { width: 18mm; }
.vehicles th:nth-child(1) { width: 62mm; }
.vehicles th:nth-child(2) { width: 38mm; }
.contacts-of th:nth-child(1) { width: 31mm; }
.contacts-of th:nth-child(2) { width: 62mm; }
.chats th:nth-child(1) { width: 62mm; }
.bookings th:nth-child(1) { width: 45mm; }
.bookings th:nth-child(2) { width: 55mm; }
.visits th:nth-child(1) { width: 50mm; }
.visits th:nth-child(4) { width: 44mm; }
.inquiries th:nth-child(1) { width: 40mm; }
.inquiries th:nth-child(2) { width: 55mm; }
.requests th:nth-child(1) { width: 58mm; }
`;
