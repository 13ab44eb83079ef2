import { type Html, html } from '../../escape-html.ts';
import type { RowChart } from './paper-chart.ts';

const WIDTH = 516;
const NAMES = 132;
/** Room for the figure behind the longest bar. */
const FIGURES = 64;
const BAR = 9;
const ROW = 27;
const TOP = 20;
const LONGEST_NAME = 30;

/** Null where every value is 0. */
export function rowSvg({ title, labels, rows }: RowChart, pattern: string, defs: Html): Html | null {
  const shown = rows.filter(({ values }) => values.some((value) => value > 0));
  const most = Math.max(0, ...shown.flatMap(({ values }) => values));
  if (most === 0) return null;
  const widthOf = (value: number) => (value / most) * (WIDTH - NAMES - FIGURES);
  const bar = (value: number, written: string, y: number, fill: string) =>
    html`<rect x="${NAMES}" y="${y}" width="${Math.max(0, widthOf(value)).toFixed(1)}" height="${BAR}" fill="${fill}" stroke="#3548b5" stroke-width="0.5"/><text x="${(NAMES + widthOf(value) + 4).toFixed(1)}" y="${y + 7.5}">${written}</text>`;
  const drawn = shown.map(({ name, values, written }, index) => {
    const y = TOP + index * ROW;
    const short = name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name;
    return html`<text x="${NAMES - 6}" y="${y + 13}" text-anchor="end">${short}</text>${bar(values[0], written[0], y, '#4156c8')}${bar(values[1], written[1], y + BAR + 1, `url(#${pattern})`)}`;
  });
  const words = shown.map(({ name, written }) => `${name} ${written[0]} (${written[1]})`).join(', ');
  const height = TOP + shown.length * ROW;
  return html`<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${`${title}: ${words}`}">${defs}<rect x="${NAMES}" y="2" width="9" height="9" fill="#4156c8"/><text x="${NAMES + 13}" y="9.5">${labels[0]}</text><rect x="${NAMES + 120}" y="2" width="9" height="9" fill="url(#${pattern})" stroke="#3548b5" stroke-width="0.5"/><text x="${NAMES + 133}" y="9.5">${labels[1]}</text><path d="M${NAMES} ${TOP - 4}V${height}" stroke="#14171f" stroke-width="0.75"/>${drawn}</svg>`;
}
