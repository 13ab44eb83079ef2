import { AppError } from '../../../../shared/contract/errors.ts';
import { type CivilDate, parseCivilDate } from '../../../../shared/domain/civil-date.ts';
import { normaliseFrameNumber } from '../../../../shared/domain/frame-number.ts';
import { normalisePlate } from '../../../../shared/domain/plate.ts';
import type { CustomerFields, VehicleFields } from './field-columns.ts';

type Values = Record<string, string | null>;
type Why = 'impossible' | 'in_future' | 'malformed' | 'required';

/** What was typed, tidied: blanks gone, nothing instead of an empty text. Throws `field_refused` with the field and why. */
export function checkedCustomerFields(fields: CustomerFields, today: CivilDate): Values {
  const values = tidied(fields);
  if ('name' in values && !/\p{L}/u.test(values.name ?? '')) refuse('name', 'required');
  checkDate(values, 'birthDate', today);
  check(values, 'email', (email) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email));
  check(values, 'postalCode', (code) => /^\d{5}$/.test(code));
  return values;
}

export function checkedVehicleFields(fields: VehicleFields, today: CivilDate): Values {
  const values = tidied(fields);
  checkDate(values, 'purchaseDate', today);
  normalise(values, 'plate', normalisePlate);
  normalise(values, 'frameNumber', normaliseFrameNumber);
  return values;
}

function tidied(fields: Readonly<Record<string, string | null | undefined>>): Values {
  const said = Object.entries(fields).filter((entry): entry is [string, string | null] => entry[1] !== undefined);
  return Object.fromEntries(said.map(([field, value]) => [field, value?.replace(/\s+/g, ' ').trim() || null]));
}

function checkDate(values: Values, field: string, today: CivilDate): void {
  const value = values[field] ?? null;
  if (value === null) return;
  if (parseCivilDate(value) === null || value < '1900-01-01') refuse(field, 'impossible');
  if (value > today) refuse(field, 'in_future');
}

function check(values: Values, field: string, isGood: (value: string) => boolean): void {
  const value = values[field] ?? null;
  if (value !== null && !isGood(value)) refuse(field, 'malformed');
}

function normalise(values: Values, field: string, normalised: (value: string) => string | null): void {
  const value = values[field] ?? null;
  if (value === null) return;
  values[field] = normalised(value) ?? refuse(field, 'malformed');
}

function refuse(field: string, why: Why): never {
  throw new AppError('field_refused', { field, why });
}
