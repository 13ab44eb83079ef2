/*
 * Telephone numbers as branches write them -> E.164 (DOMAIN 2). Only the listed forms are read: 08.., 8.., 62.., +62..;
 * what could be another country's number, or has lost digits to a spreadsheet, is unusable rather than guessed.
 */
const MOBILE = /^8[1-9]\d{7,10}$/;
const LANDLINE = /^[2-79]\d{7,9}$/;
const SCIENTIFIC = /\d[.,]\d+e\+?\d+/i;
/** Area codes of two digits; all others have three. */
const SHORT_AREA_CODES = new Set(['21', '22', '24', '31', '61']);

/** The first usable number of a cell in E.164, a mobile one before a landline; null when none is usable. */
export function normalisePhone(raw: string | number | null): string | null {
  const numbers = readPhones(raw);
  return numbers.find(isMobile) ?? numbers[0] ?? null;
}

/** Every usable number of a cell in E.164, in the order written, each once. */
export function readPhones(raw: string | number | null): string[] {
  if (raw === null) return [];
  const text = typeof raw === 'number' ? String(raw) : raw.trim().replace(/^(\d+)\.0+$/, '$1');
  if (SCIENTIFIC.test(text)) return [];
  const found = text.split(/[^\d+\s().\-\u2010-\u2015]+/).flatMap(readPiece);
  return [...new Set(found)];
}

/** Whether an E.164 number can receive WhatsApp messages: an Indonesian mobile number. */
export function isMobile(number: string): boolean {
  return number.startsWith('+62') && MOBILE.test(number.slice(3));
}

/** '+6281255500118' -> '0812 5550 0118'. Anything but an Indonesian number comes back as it is. */
export function formatPhone(number: string): string {
  if (!number.startsWith('+62')) return number;
  const national = number.slice(3);
  const head = SHORT_AREA_CODES.has(national.slice(0, 2)) ? 2 : 3;
  const rest = national.slice(head);
  const middle = rest.length < 7 ? 3 : 4;
  return [`0${national.slice(0, head)}`, rest.slice(0, middle), rest.slice(middle)].filter((part) => part !== '').join(' ');
}

/** The digits for https://wa.me/<digits> (DOMAIN 4). */
export function waDigits(number: string): string {
  return number.replace(/\D/g, '');
}

/** One number with blanks, dots and dashes in it, or several separated by nothing more than these. */
function readPiece(piece: string): string[] {
  const whole = toE164(piece.replace(/[^\d+]/g, ''));
  if (whole !== null) return [whole];
  const groups = piece.split(/[^\d+]+|(?=\+)/).filter((group) => group !== '');
  const numbers: string[] = [];
  let collected = '';
  groups.forEach((group, index) => {
    collected += group;
    const next = groups[index + 1];
    const number = next === undefined || /^(\+|0|62)/.test(next) ? toE164(collected) : null;
    if (number !== null) {
      numbers.push(number);
      collected = '';
    }
  });
  return numbers;
}

function toE164(digits: string): string | null {
  const parts = /^(?:(\+62|0062|62)0?|(0)|(?=8))(\d+)$/.exec(digits);
  const national = parts?.[3];
  if (parts === null || national === undefined) return null;
  return MOBILE.test(national) || LANDLINE.test(national) ? `+62${national}` : null;
}
