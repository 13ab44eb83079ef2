import type { CivilDate, LocalDateTime } from './civil-date.ts';
import { readSpreadsheetDate } from './spreadsheet-date.ts';

/** `hasTime`: false where the file tells the day only; `at` is then its first minute. */
export type FileMoment =
  | { ok: true; at: LocalDateTime; hasTime: boolean }
  | { ok: false; reason: 'date_missing' | 'date_unreadable' | 'date_impossible' };

const ZONE = String.raw`Z|WIB|WITA|WIT|(?:UTC|GMT)?\s?[+-]\d{1,2}(?::?\d{2})?|UTC|GMT`;
const MOMENT = new RegExp(
  String.raw`^(?<day>.+?)(?:T|,? )\s*(?<hours>\d{1,2})[:.](?<minutes>[0-5]\d)(?:[:.](?<seconds>[0-5]\d)(?:[.,]\d+)?)?\s?(?<half>AM|PM)?\s?(?<zone>${ZONE})?$`,
  'i',
);
/** 'Nov 20, 2026': the one form of American platforms in which day and month cannot be taken for each other. */
const MONTH_FIRST = /^([A-Z]{3,9})\.? (\d{1,2}),? (\d{4})$/i;
const INDONESIAN_ZONES: Readonly<Record<string, string>> = { WIB: '+07:00', WITA: '+08:00', WIT: '+09:00' };

/**
 * When something happened, as platforms and people write it into files. A time with a zone or an offset becomes the branch's local time by
 * `toLocal` (UTC instant -> local date-time); one without is the branch's already. Days are read like those of every other file
 * (DOMAIN 2): day before month, nothing guessed.
 */
export function readFileMoment(
  value: string | number | { date: CivilDate; time?: string } | null,
  { toLocal, date1904 = false }: { toLocal(instant: string): LocalDateTime; date1904?: boolean },
): FileMoment {
  if (value === null) return { ok: false, reason: 'date_missing' };
  if (typeof value === 'object') return momentOf(value.date, value.time ?? null);
  if (typeof value === 'number') return readSerial(value, date1904);
  const text = value
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim()
    .replace(/^'/, '');
  if (/^\d{5}[.,]\d+$/.test(text)) return readSerial(Number(text.replace(',', '.')), date1904);
  const parts = MOMENT.exec(text)?.groups;
  const reading = readSpreadsheetDate((parts?.day ?? text).replace(MONTH_FIRST, '$2 $1 $3'), { date1904 });
  if (!reading.ok) return reading;
  if (!parts) return momentOf(reading.date, null);
  const hours = hoursOf(Number(parts.hours), parts.half);
  if (hours === null) return { ok: false, reason: 'date_unreadable' };
  const time = `${String(hours).padStart(2, '0')}:${parts.minutes}:${parts.seconds ?? '00'}`;
  if (!parts.zone) return momentOf(reading.date, time);
  const instant = Date.parse(`${reading.date}T${time}${offsetOf(parts.zone)}`);
  return Number.isNaN(instant)
    ? { ok: false, reason: 'date_unreadable' }
    : { ok: true, at: toLocal(new Date(instant).toISOString()), hasTime: true };
}

function momentOf(date: CivilDate, time: string | null): FileMoment {
  return { ok: true, at: `${date}T${time ?? '00:00:00'}`, hasTime: time !== null };
}

function readSerial(serial: number, date1904: boolean): FileMoment {
  const seconds = Math.round(serial * 86_400);
  const reading = readSpreadsheetDate(Math.floor(seconds / 86_400), { date1904 });
  if (!reading.ok) return reading;
  const time = seconds - Math.floor(seconds / 86_400) * 86_400;
  return momentOf(reading.date, time === 0 ? null : new Date(time * 1000).toISOString().slice(11, 19));
}

/** null: no such hour. */
function hoursOf(hours: number, half: string | undefined): number | null {
  if (half === undefined) return hours <= 23 ? hours : null;
  if (hours < 1 || hours > 12) return null;
  return (hours % 12) + (half.toUpperCase() === 'PM' ? 12 : 0);
}

/** 'GMT+7', '+0700', 'WIB' -> '+07:00' */
function offsetOf(zone: string): string {
  const name = zone.toUpperCase();
  const known = INDONESIAN_ZONES[name];
  if (known !== undefined) return known;
  const [, sign, hours = '', minutes = '00'] = /([+-])(\d{1,2}):?(\d{2})?$/.exec(name) ?? [];
  return sign === undefined ? 'Z' : `${sign}${hours.padStart(2, '0')}:${minutes}`;
}
