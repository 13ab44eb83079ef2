import type { TFunction } from 'i18next';
import type { WorklistItem } from '../../../../shared/contract/worklist.ts';
import { addDays, daysBetween } from '../../../../shared/domain/civil-date.ts';
import type { Format } from '../../../text/format.ts';
import type { ChipState } from '../../../ui/state-chip.tsx';

export interface CellWords {
  t: TFunction<['today', 'common']>;
  format: Format;
  today: string;
}

/** Why it is on the list, and since when; without words, the state's own. */
export function urgencyOf(item: WorklistItem, { t, format, today }: CellWords): { state: ChipState; words: string } {
  const said = (state: ChipState, words: string = t(`common:state_${state}`)) => ({ state, words });
  switch (item.kind) {
    case 'waiting':
      return said('waiting', item.sentAt ? t('sentOn', { date: format.shortDate(item.sentAt) }) : undefined);
    case 'call_back':
      return said('callBack', t('promisedAt', { time: format.time(item.callBackAt) }));
    case 'confirm_booking': {
      const time = format.time(item.booking?.slot);
      const tomorrow = item.booking?.date === (today && addDays(today, 1));
      return said('booked', tomorrow ? t('tomorrowAt', { time }) : t('bookedAt', { date: format.shortDate(item.booking?.date), time }));
    }
    case 'settle_booking':
      return said('settle');
    case 'attempt':
      return item.lateDays > 0 ? said('late', t('late', { days: item.lateDays })) : said('due');
  }
}

export function attemptWords(item: WorklistItem, { t }: CellWords): string {
  if (item.kind === 'confirm_booking') return t('confirmBooking');
  if (item.kind === 'settle_booking') return t('settleBooking');
  return `${t(`common:short_${item.channel}`)} ${item.attempt ?? ''}`;
}

/** The day, and how far it is; null where there is no deadline. */
export function deadlineOf(item: WorklistItem, { t, format, today }: CellWords): { day: string; left: string } | null {
  if (!item.deadline || !today) return null;
  const days = daysBetween(today, item.deadline);
  return { day: format.dayMonth(item.deadline), left: days === 0 ? t('lastDay') : t('daysLeft', { days }) };
}

export function lastContactOf(item: WorklistItem, { t, format }: CellWords): { day: string; result: string } | null {
  if (!item.lastContact) return null;
  const { at, result } = item.lastContact;
  return { day: format.shortDate(at), result: t(`common:result_${result as 'booked'}`) };
}
