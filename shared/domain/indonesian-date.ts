import { type CivilDate, weekday } from './civil-date.ts';
import { MONTHS } from './month-names.ts';

const WEEKDAYS = {
  id: ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
} as const;

/**
 * long '12 Agustus 2022', short '12 Agu 2022', weekday 'Jumat, 12 Agustus 2022', numeric '12/08/2022'.
 * Own tables instead of Intl, so that paper and screen never differ between machines.
 */
export function formatDate(date: CivilDate, language: 'id' | 'en', style: 'long' | 'short' | 'weekday' | 'numeric'): string {
  const [year, month, day] = date.split('-');
  if (style === 'numeric') return `${day}/${month}/${year}`;
  const name = MONTHS[language][style === 'short' ? 'short' : 'long'][Number(month) - 1];
  const written = `${Number(day)} ${name} ${year}`;
  return style === 'weekday' ? `${WEEKDAYS[language][weekday(date)]}, ${written}` : written;
}
