/** As many unit entries as a month's target may hold (`targets.set`). */
const MOST_UNITS = 1_000_000;

/** '1.250', '1,250' or '1250' -> 1250; '' -> null; anything else NaN. */
export function readUnits(text: string): number | null {
  const plain = text.trim().replace(/[.,](?=\d{3}(\D|$))/g, '');
  if (plain === '' || plain === '–' || plain === '-') return null;
  const value = /^\d+$/.test(plain) ? Number(plain) : Number.NaN;
  return value <= MOST_UNITS ? value : Number.NaN;
}

/** '20', '20%', '20,5 %' or '0,2' -> a share of 1: up to 1 it is one already. '' -> null; anything else NaN. */
export function readShare(text: string): number | null {
  const plain = text.replace(/[%\s]/g, '').replace(',', '.');
  if (plain === '') return null;
  const value = /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
  const share = text.includes('%') || value > 1 ? value / 100 : value;
  return share <= 1 ? share : Number.NaN;
}

/** 0.205 -> '20,5', in English '20.5': without the traces of binary fractions, and without rounding what was set. */
export function percentText(share: number, language: 'id' | 'en'): string {
  const text = String(Number((share * 100).toFixed(6)));
  return language === 'id' ? text.replace('.', ',') : text;
}
