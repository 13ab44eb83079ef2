const PLATE = /^[A-Z]{1,2}\d{1,4}[A-Z]{0,3}$/;
const PARTS = /^([A-Z]{1,2})(\d{1,4})([A-Z]{0,3})$/;

/** 't 4065-ld' -> 'T4065LD'; null when it is no Indonesian plate (often empty in the first weeks, so never a key; DOMAIN 2). */
export function normalisePlate(raw: string | null): string | null {
  const plate = (raw ?? '').toUpperCase().replace(/[^A-Z0-9]/g, '');
  return PLATE.test(plate) ? plate : null;
}

/** 'T4065LD' -> 'T 4065 LD' */
export function formatPlate(plate: string): string {
  const parts = PARTS.exec(plate);
  return parts === null ? plate : parts.slice(1).filter(Boolean).join(' ');
}
