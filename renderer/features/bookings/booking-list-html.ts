interface Sheet {
  language: string;
  title: string;
  heads: readonly string[];
  rows: readonly (readonly string[])[];
  empty: string;
}

/** One A4 table, black on white, heads repeated on every page (LOOK, Print). */
export function bookingListHtml({ language, title, heads, rows, empty }: Sheet): string {
  const row = (cells: readonly string[], tag: 'td' | 'th') =>
    `<tr>${cells.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`;
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>
@page { size: A4 landscape; margin: 12mm; }
:root { color-scheme: only light; }
body { margin: 0; font: 9pt/12pt "Inter Variable", "Segoe UI", sans-serif; color: #000; background: #fff; }
h1 { font-size: 13pt; margin: 0 0 4mm; }
table { width: 100%; border-collapse: collapse; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th { text-align: left; font-size: 8pt; border-bottom: 0.75pt solid #000; padding: 1mm; }
td { vertical-align: top; border-bottom: 0.5pt solid #aaa; padding: 1.5mm 1mm; }
</style></head><body><h1>${escapeHtml(title)}</h1>${
    rows.length === 0
      ? `<p>${escapeHtml(empty)}</p>`
      : `<table><thead>${row(heads, 'th')}</thead><tbody>${rows.map((cells) => row(cells, 'td')).join('')}</tbody></table>`
  }</body></html>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
