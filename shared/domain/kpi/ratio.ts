/** n ÷ d unrounded, or null where there is nothing to divide by (DOMAIN 6: shown as '–', never 0 % or NaN). */
export function ratio(numerator: number, denominator: number): number | null {
  const result = numerator / denominator;
  return denominator === 0 || !Number.isFinite(result) ? null : result;
}

/** '17%', '17,2%' and '1.847%' (id) or '17.2%' and '1,847%' (en), rounded half up from the unrounded value; '–' for null. */
export function formatPercent(value: number | null, decimals = 0, language: 'id' | 'en' = 'id'): string {
  if (value === null || !Number.isFinite(value)) return '–';
  const scale = 10 ** decimals;
  // 29 ÷ 200 is held as 0.14499…; fifteen digits bring back the 14.5 that it is before the half goes up.
  const scaled = Number((Math.abs(value) * 100 * scale).toPrecision(15));
  const rounded = Math.floor(scaled + 0.5);
  const [whole = '0', fraction] = (rounded / scale).toFixed(decimals).split('.');
  const [thousands, comma] = language === 'id' ? ['.', ','] : [',', '.'];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
  return `${value < 0 && rounded > 0 ? '-' : ''}${grouped}${fraction ? comma + fraction : ''}%`;
}
