/** A4 and the margins that every report of the store has (electron/worker/reports/report-styles.ts), in millimetres. */
export const PAPER = { width: 210, height: 297, side: 14, top: 14, bottom: 18 } as const;
/** Between two sheets on the screen. */
export const GAP = 10;
const TEXT = { width: PAPER.width - 2 * PAPER.side, height: PAPER.height - PAPER.top - PAPER.bottom };
const PIXELS = 96 / 25.4;

export function pixels(millimetres: number): number {
  return millimetres * PIXELS;
}

/**
 * The document with its text broken into columns of a page's size, side by side: the same engine breaks it by the same rules as it does for the
 * printer (rows stay whole, table heads come again). What a document asks of a page is asked of a column.
 */
export function asPages(html: string): string {
  const styles = `<style>@media screen {
html { overflow: hidden; }
body { width: ${TEXT.width}mm; height: ${TEXT.height}mm; margin: ${PAPER.top}mm 0 0 ${PAPER.side}mm !important; padding: 0 !important;
  column-width: ${TEXT.width}mm; column-gap: ${2 * PAPER.side + GAP}mm; column-fill: auto; }
thead { break-inside: avoid; }
.detail { break-before: column !important; margin: 0 !important; padding: 0 !important; border: 0 !important; }
}</style>`;
  return html.replace('</head>', `${styles}</head>`);
}

/** How many columns the loaded document has. */
export function pagesOf(document: Document): number {
  const { scrollWidth } = document.documentElement;
  return Math.max(1, Math.round((scrollWidth - pixels(PAPER.side + TEXT.width)) / pixels(PAPER.width + GAP)) + 1);
}

/** What stands at the foot of each page: only the printer draws a page's margins. */
export function footOf(html: string): { left: string; right(page: number, pages: number): string } {
  const [left = ''] = cssTexts(/@bottom-left \{ content: ([^;]*);/.exec(html)?.[1] ?? '');
  const [before = '', between = ''] = cssTexts(/@bottom-right \{ content: ([^;]*);/.exec(html)?.[1] ?? '');
  return { left, right: (page, pages) => `${before}${page}${between}${pages}` };
}

/** The strings of a CSS `content`, as `cssText` of the store's reports writes them. */
function cssTexts(content: string): string[] {
  return [...content.matchAll(/"([^"]*)"/g)].map(([, text = '']) =>
    text.replace(/\\([0-9a-f]+) /g, (_escape, code: string) => String.fromCodePoint(Number.parseInt(code, 16))),
  );
}
