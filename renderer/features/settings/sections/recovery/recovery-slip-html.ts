interface Slip {
  language: string;
  title: string;
  recoveryKey: string;
  /** Name and value. */
  facts: readonly (readonly [string, string])[];
  paragraphs: readonly string[];
}

/** One A4 sheet for the safe, black on white; the key large enough to be typed from without glasses. */
export function recoverySlipHtml({ language, title, recoveryKey, facts, paragraphs }: Slip): string {
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>
@page { size: A4; margin: 25mm; }
:root { color-scheme: only light; }
body { margin: 0; font: 11pt/16pt "Inter Variable", "Segoe UI", sans-serif; color: #000; background: #fff; }
h1 { font-size: 18pt; margin: 0 0 8mm; }
dl { display: grid; grid-template-columns: 35mm 1fr; gap: 1mm 0; margin: 0 0 8mm; }
dd { margin: 0; font-weight: 600; }
.key { border: 1pt solid #000; padding: 7mm; margin: 0 0 8mm; text-align: center; font: 600 19pt/30pt Consolas, "DejaVu Sans Mono", monospace; }
</style></head><body><h1>${escapeHtml(title)}</h1>
<dl>${facts.map(([name, value]) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`).join('')}</dl>
<p class="key">${escapeHtml(inTwoLines(recoveryKey))}</p>
${paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`).join('')}</body></html>`.replace('\u2028', '<br>');
}

/** Three groups on each line. */
function inTwoLines(recoveryKey: string): string {
  const groups = recoveryKey.split('-');
  return `${groups.slice(0, 3).join(' – ')}\u2028${groups.slice(3).join(' – ')}`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
