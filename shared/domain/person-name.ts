export { keysAlike, nameKey, namesAlike } from './name/name-key.ts';
export { tidyName } from './name/tidy-name.ts';

/** The last four digits of a national id, all that may be kept of it (DOMAIN 2); null when it is no id of 16 digits. */
export function maskKtp(raw: string | number | null): string | null {
  const digits = String(raw ?? '').replace(/[\s.'-]/g, '');
  return /^\d{16}$/.test(digits) ? digits.slice(-4) : null;
}

const MEN = new Set(['L', 'M', 'LAKI-LAKI', 'LAKI LAKI', 'LAKILAKI', 'LAKI', 'PRIA', 'MALE', 'COWOK']);
const WOMEN = new Set(['P', 'F', 'W', 'PEREMPUAN', 'WANITA', 'FEMALE']);

/** How a customer is addressed. What CDB says is free text; where it does not tell, both forms stand. */
export function greetingFor(gender: string | null): 'Bapak' | 'Ibu' | 'Bapak/Ibu' {
  const written = (gender ?? '').trim().toUpperCase();
  if (MEN.has(written)) return 'Bapak';
  return WOMEN.has(written) ? 'Ibu' : 'Bapak/Ibu';
}
