import { parseCivilDate } from '../../../../shared/domain/civil-date.ts';

type Problem = 'nameRequired' | 'dateInvalid' | 'dateFuture' | 'emailInvalid' | 'postalInvalid';

/** What is wrong with a field as typed; null when it can be saved. An empty field is no value, except for the name. */
export function problemOf(field: string, text: string, today: string): Problem | null {
  const value = text.trim();
  if (field === 'name') return value === '' ? 'nameRequired' : null;
  if (value === '') return null;
  if (field === 'birthDate' || field === 'purchaseDate') {
    if (parseCivilDate(value) === null) return 'dateInvalid';
    return value > today ? 'dateFuture' : null;
  }
  if (field === 'email') return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value) ? null : 'emailInvalid';
  if (field === 'postalCode') return /^\d{5}$/.test(value) ? null : 'postalInvalid';
  return null;
}

/** Only what was changed, with null for what was emptied. */
export function changesOf<Name extends string>(before: Readonly<Record<Name, string | null>>, typed: Readonly<Record<Name, string>>) {
  const names = Object.keys(typed) as Name[];
  const changed = names.filter((name) => typed[name].trim() !== (before[name] ?? ''));
  return Object.fromEntries(changed.map((name) => [name, typed[name].trim() || null])) as Partial<Record<Name, string | null>>;
}
