export type EngineNumberReading = { ok: true; engineNumber: string } | { ok: false; reason: 'engine_missing' | 'engine_malformed' };

const HONDA = /^[A-Z0-9]{5}\d{7}$/;
const OTHER_MAKE = /^(?=(?:.*\d){3})[A-Z0-9]{6,17}$/;

/**
 * The engine number that joins CDB and A2 (DOMAIN 2): upper case, without blanks, dots or dashes.
 * Honda: 5 characters + 7 digits; other makes: 6 to 17 letters and digits with at least 3 digits.
 */
export function normaliseEngineNumber(raw: string | number | null): EngineNumberReading {
  const engineNumber = String(raw ?? '')
    .toUpperCase()
    .replace(/[\s.'\-\u00a0\u2010-\u2015]/g, '');
  if (engineNumber === '') return { ok: false, reason: 'engine_missing' };
  if (!HONDA.test(engineNumber) && !OTHER_MAKE.test(engineNumber)) return { ok: false, reason: 'engine_malformed' };
  return { ok: true, engineNumber };
}

/**
 * Stands in the place of an engine number for a vehicle that none is known of yet: who booked before any file told of it. No engine number
 * can begin so, and it must never be shown (shownEngineNumber).
 */
export const PROVISIONAL = '~';

export function provisionalEngineNumber(vehicleId: number | 'new'): string {
  return `${PROVISIONAL}${vehicleId}`;
}

/** The first text that sorts after all provisional engine numbers. */
export const AFTER_PROVISIONAL = '\u007f';

export function isProvisionalEngineNumber(engineNumber: string): boolean {
  return engineNumber.startsWith(PROVISIONAL);
}

/** Between what stays of an erased engine number and the vehicle's id. No engine number has one. */
const ERASED = '-';
const TYPE_LENGTH = 5;

/** Stands in the place of an erased one (DOMAIN 9): the engine's type alone, by which service schemes go, so that past steps stay as they were. */
export function erasedEngineNumber(engineNumber: string, vehicleId: number): string {
  return isProvisionalEngineNumber(engineNumber) ? engineNumber : `${engineNumber.slice(0, TYPE_LENGTH)}${ERASED}${vehicleId}`;
}

/** As people read it: '–' where none is known yet, `JBK1E***` where it was erased. */
export function shownEngineNumber(engineNumber: string): string {
  if (isProvisionalEngineNumber(engineNumber)) return '–';
  return engineNumber.includes(ERASED) ? `${engineNumber.slice(0, TYPE_LENGTH)}***` : engineNumber;
}
