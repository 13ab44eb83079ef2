import { AppError } from '../../shared/contract/errors.ts';
import { type CivilDate, type LocalDateTime, parseCivilDate } from '../../shared/domain/civil-date.ts';
import { type Clock, fixedClock } from '../worker/clock.ts';

/** Throws `invalid_input` for anything but a real yyyy-mm-dd. */
export function civilDateOption(text: string | undefined, option: string): CivilDate {
  const date = parseCivilDate(text ?? '');
  if (!date) throw new AppError('invalid_input', { issues: [`${option}: ${text}`] });
  return date;
}

/** Stands at a local time of the branch's, as most of them are: in Jakarta's time, so that the instants it writes are not hours ahead of the real ones. */
export function clockAt(at: LocalDateTime): Clock {
  return fixedClock(at, 'Asia/Jakarta');
}

export function clockOn(date: string | undefined): Clock {
  return clockAt(`${civilDateOption(date, '--today')}T08:00:00`);
}

/** 'yyyy-mm-ddThh:mm' or with a space, or a bare date (then nine in the morning). */
export function localDateTimeOption(text: string | undefined, option: string): LocalDateTime {
  const [date = '', time = '09:00'] = (text ?? '').trim().split(/[T ]/);
  if (!/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(time)) throw new AppError('invalid_input', { issues: [`${option}: ${text}`] });
  return `${civilDateOption(date, option)}T${time}`;
}
