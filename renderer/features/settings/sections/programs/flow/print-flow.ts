import chartStyle from './flow-chart.css?raw';

/** The chart's colours on paper, whatever the theme of the window. */
const PAPER = `
@page { size: A4 landscape; margin: 12mm 14mm; }
:root {
  color-scheme: only light;
  --k-line-strong: #777; --k-accent-mark: #333; --k-accent-soft: #fff; --k-surface: #fff; --k-sunken: #eee; --k-text-2: #222; --k-text-3: #333;
}
* { box-sizing: border-box; }
body { margin: 0; font: 8.5pt/12pt "Inter Variable", "Segoe UI", sans-serif; color: #000; background: #fff; }
h1 { font-size: 13pt; line-height: 17pt; margin: 0 0 3mm; }
`;

/** Four steps and what follows on one sheet; a grey that a printer leaves out is an outline. */
const ON_PAPER = `
.k-flow { zoom: 0.84; }
.k-flow-chips > span { border: 0.75pt solid #777; background: none; }
`;

/** The chart that is on the screen as a document for paper. React wrote it, so every word of it is escaped. */
export function flowHtml(chart: HTMLElement, title: string, language: string): string {
  const heading = document.createElement('h1');
  heading.textContent = title;
  const head = document.createElement('title');
  head.textContent = title;
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8">${head.outerHTML}<style>${PAPER}${chartStyle}${ON_PAPER}</style></head><body>${heading.outerHTML}${chart.innerHTML}</body></html>`;
}
