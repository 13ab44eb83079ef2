import type { Language } from './index.ts';

/** Thousands and decimals as the language writes them: 1.234,5 in Indonesia, 1,234.5 in English, rounded half up. `–` for what is not known. */
export function formatNumber(value: number | null, language: Language, decimals = 0): string {
  if (value === null || !Number.isFinite(value)) return '–';
  const [thousands, comma] = language === 'id' ? ['.', ','] : [',', '.'];
  // A product such as 110 × 0.15 may be held a hair below its half: fifteen digits bring it back.
  const exact = Number((Math.abs(value) * 10 ** decimals).toPrecision(15));
  const rounded = (Math.floor(exact + 0.5) / 10 ** decimals).toFixed(decimals);
  const [whole = '0', fraction] = rounded.split('.');
  const sign = value < 0 && Number(rounded) !== 0 ? '-' : '';
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
  return `${sign}${grouped}${fraction ? comma + fraction : ''}`;
}

/** Whole rupiah: `Rp 1.250.000` (both languages keep the Indonesian name of the money). */
export function formatRupiah(value: number | null, language: Language): string {
  return value === null ? '–' : `Rp ${formatNumber(value, language)}`;
}

/** `08:00` as an Indonesian office writes it: `08.00`. */
export function formatClock(time: string, language: Language): string {
  return language === 'id' ? time.slice(0, 5).replace(':', '.') : time.slice(0, 5);
}
