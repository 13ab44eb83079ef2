import { type Html, html } from '../../escape-html.ts';
import { columnSvg } from './column-svg.ts';
import type { PaperChart } from './paper-chart.ts';
import { rowSvg } from './row-svg.ts';

/**
 * A chart as a still picture: no script, no colour that carries a meaning of its own (hatched beside solid, so that it reads on a black and
 * white printer too), every bar with its figure. Empty where there is nothing to draw.
 */
export function chartSvg(chart: PaperChart, index: number): Html {
  const pattern = `hatch-${index}`;
  const hatch = html`<defs><pattern id="${pattern}" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="4" height="4" fill="#fff"/><path d="M0 0v4" stroke="#4156c8" stroke-width="2.4"/></pattern></defs>`;
  const drawn = chart.kind === 'columns' ? columnSvg(chart, pattern, hatch) : rowSvg(chart, pattern, hatch);
  return drawn === null ? html`` : html`<figure class="chart"><figcaption>${chart.title}</figcaption>${drawn}</figure>`;
}

export const CHART_STYLES = `
.chart { margin: 12pt 0 0; break-inside: avoid; }
.chart figcaption { margin-bottom: 3pt; font-size: 10.5pt; font-weight: 700; }
.chart svg { display: block; width: 100%; height: auto; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
.chart text { font: 8px Inter, 'Segoe UI', sans-serif; fill: #14171f; }
.chart .quiet { fill: #454c5a; }
.chart .over { paint-order: stroke; stroke: #fff; stroke-width: 3px; }
`;
