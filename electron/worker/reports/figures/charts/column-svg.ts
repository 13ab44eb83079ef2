import { type Html, html } from '../../escape-html.ts';
import type { ColumnChart } from './paper-chart.ts';

/** Units of the picture, which is as wide as the paper's text. */
const WIDTH = 516;
const PLOT = { top: 14, height: 84 };
const LEGEND = 16;
const FOOT = 16;
const MOST_BAR = 26;

/** Null where every value is 0 and there is no target. */
export function columnSvg({ title, label, bars, targetLabel }: ColumnChart, pattern: string, defs: Html): Html | null {
  const most = Math.max(0, ...bars.map(({ value, target }) => Math.max(value, target ?? 0)));
  if (most === 0) return null;
  const step = WIDTH / bars.length;
  const width = Math.min(MOST_BAR, step * 0.7);
  const base = PLOT.top + PLOT.height + (targetLabel === null ? 0 : LEGEND);
  const heightOf = (value: number) => (value / most) * PLOT.height;
  const centre = (index: number) => step * (index + 0.5);
  const columns = bars.map(({ name, value, isRunning }, index) => {
    const [height, middle] = [heightOf(value), centre(index)];
    return html`<rect x="${fixed(middle - width / 2)}" y="${fixed(base - height)}" width="${fixed(width)}" height="${fixed(height)}" fill="${isRunning ? `url(#${pattern})` : '#4156c8'}" stroke="#3548b5" stroke-width="0.5"/><text class="quiet" x="${fixed(middle)}" y="${base + 11}" text-anchor="middle">${name}</text>`;
  });
  // Above the targets' lines, which would strike them through.
  const figures = bars.map(
    ({ value, written }, index) =>
      html`<text class="over" x="${fixed(centre(index))}" y="${fixed(base - heightOf(value) - 3)}" text-anchor="middle">${written}</text>`,
  );
  const words = bars.map(({ name, written }) => `${name} ${written}`).join(', ');
  return html`<svg viewBox="0 0 ${WIDTH} ${base + FOOT}" role="img" aria-label="${`${title}: ${words}`}">${defs}${legend(label, targetLabel)}<path d="M0 ${base}H${WIDTH}" stroke="#14171f" stroke-width="0.75"/>${columns}${targets()}${figures}</svg>`;

  /** Over each month's own width, so that a month without a target leaves a gap. */
  function targets(): Html[] {
    return bars.flatMap(({ target }, index) => {
      if (target === null) return [];
      const y = fixed(base - heightOf(target));
      return [
        html`<path d="M${fixed(step * index + 2)} ${y}H${fixed(step * (index + 1) - 2)}" stroke="#14171f" stroke-width="1.2" stroke-dasharray="4 2.5"/>`,
      ];
    });
  }
}

function legend(label: string, targetLabel: string | null): Html {
  if (targetLabel === null) return html``;
  return html`<rect x="0" y="3" width="9" height="9" fill="#4156c8"/><text x="13" y="10.5">${label}</text><path d="M110 7.5h18" stroke="#14171f" stroke-width="1.2" stroke-dasharray="4 2.5"/><text x="132" y="10.5">${targetLabel}</text>`;
}

function fixed(value: number): string {
  return value.toFixed(1);
}
