import { INTER_LATIN_WOFF2 } from './inter-font.ts';

/** Paper first: A4 portrait, 9 pt, table heads repeat, rows never split, and the signatures never stand alone. A dark window must not print black margins. */
export function reportStyles(footer: string, page: string, pageOf: string): string {
  return `
@font-face { font-family: Inter; src: url(data:font/woff2;base64,${INTER_LATIN_WOFF2}) format('woff2'); font-weight: 100 900; }
@page { size: A4 portrait; margin: 14mm 14mm 18mm;
  @bottom-left { content: ${cssText(footer)}; font: 7.5pt Inter, sans-serif; color: #454c5a; }
  @bottom-right { content: ${cssText(`${page} `)} counter(page) ${cssText(` ${pageOf} `)} counter(pages); font: 7.5pt Inter, sans-serif; color: #454c5a; }
}
:root { color-scheme: only light; }
* { box-sizing: border-box; }
body { margin: 0; background: #fff; color: #14171f; font: 9pt/1.35 Inter, 'Segoe UI', sans-serif; font-feature-settings: 'tnum'; }
@media screen { body { padding: 14mm; } }
h1 { margin: 9pt 0 1pt; font-size: 13pt; line-height: 1.3; }
h2 { margin: 9pt 0 3pt; font-size: 10.5pt; break-after: avoid; }
p { margin: 0; }
.quiet { color: #454c5a; }
.head { display: flex; align-items: center; gap: 10pt; padding-bottom: 7pt; border-bottom: 1.5pt solid #14171f; }
.head .place { flex: 1; }
.head b.name { display: block; font-size: 13pt; }
.head .number { text-align: right; font-size: 8pt; }
.head .number b { display: block; font-size: 9.5pt; }
.tiles { display: grid; grid-template-columns: repeat(5, 1fr); margin-top: 8pt; border: 0.75pt solid #b9bec9; }
.tiles div { padding: 5pt 8pt 6pt; border-left: 0.75pt solid #b9bec9; font-size: 8pt; }
.tiles div:first-child { border-left: 0; }
.tiles b { font-size: 13pt; }
table { width: 100%; border-collapse: collapse; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th { padding: 3pt; border-bottom: 1pt solid #14171f; font-size: 8pt; font-weight: 600; text-align: left; vertical-align: bottom; }
td { padding: 2.1pt 3pt; border-bottom: 0.5pt solid #d8dce3; }
.n { text-align: right; white-space: nowrap; }
th.n { white-space: normal; hyphens: manual; }
.step td { background: #eff1f5; font-weight: 600; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
.figures { table-layout: fixed; }
.figures th { font-size: 6.8pt; padding-inline: 1.5pt; }
.figures td { padding-inline: 1.5pt; font-size: 8.5pt; }
.figures .first { width: 64pt; }
.figures td.in { padding-left: 9pt; white-space: nowrap; }
.sum td { border-bottom: 1pt solid #14171f; font-weight: 600; }
.period { text-align: center; border-bottom-width: 0.5pt; }
.split { border-left: 0.75pt solid #14171f; }
.foot { break-inside: avoid; }
.beside { display: grid; grid-template-columns: 66mm 1fr 53mm; gap: 0 11pt; }
.beside th { font-size: 7pt; padding-inline: 2pt; }
.beside td { padding-inline: 2pt; font-size: 8.5pt; }
.signatures { display: grid; grid-template-columns: repeat(3, 1fr); gap: 26pt; margin-top: 11pt; text-align: center; }
.signatures .line { margin-top: 42pt; padding-top: 3pt; border-top: 0.75pt solid #14171f; min-height: 28pt; }
.signatures b { display: block; min-height: 12pt; }
.detail { break-before: page; }
@media screen { .detail { margin-top: 24pt; padding-top: 12pt; border-top: 0.75pt dashed #b9bec9; } }
.contacts { table-layout: fixed; }
.contacts th { width: 31mm; }
.contacts th:nth-child(1) { width: 23mm; }
.contacts th:nth-child(4) { width: 20mm; }
.contacts th:nth-child(5) { width: 35mm; }
.contacts th:last-child { width: auto; }
.contacts td { font-size: 8pt; vertical-align: top; overflow-wrap: break-word; }
.contacts small { display: block; color: #454c5a; font-size: 7.5pt; }
.gone td { color: #626a79; text-decoration: line-through; }
`;
}

/** A CSS string: quotes and backslashes cannot end it, nor can an element's end close the style around it. */
function cssText(text: string): string {
  return `"${text.replace(/[\\"<>&\n\r\f]/g, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}"`;
}
