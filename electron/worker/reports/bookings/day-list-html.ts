import { type BookingListRow, readBookingList } from '../../../../db/queries/bookings.ts';
import { readHolidays } from '../../../../db/queries/holidays.ts';
import { readBranchProfile } from '../../../../db/queries/settings.ts';
import type { CivilDate } from '../../../../shared/domain/civil-date.ts';
import { formatDate } from '../../../../shared/domain/indonesian-date.ts';
import { formatPhone } from '../../../../shared/domain/phone.ts';
import { formatPlate } from '../../../../shared/domain/plate.ts';
import { formatClock } from '../../../../shared/text/format-number.ts';
import { type Language, type TextKey, translate } from '../../../../shared/text/index.ts';
import { noteBulkView } from '../../bulk-view.ts';
import type { StoreContext } from '../../store-context.ts';
import { Html, html } from '../escape-html.ts';
import { letterhead } from '../letterhead.ts';
import { reportStyles } from '../report-styles.ts';

/**
 * Who comes on a day, on A4 for the service advisor's counter: by time, with boxes to tick by hand. Cancelled bookings are left out, moved ones
 * stand on their new day. It holds phone numbers, as the calendar does: looking at many of them is noted (DOMAIN 9).
 */
export function dayListHtml(context: StoreContext, date: CivilDate, language: Language): { html: string; title: string; fileName: string } {
  const t = (key: TextKey<'bookings'>, values?: Record<string, string | number>) => translate(language, 'bookings', key, values);
  const bookings = readBookingList(context.db.read, date, date).filter(({ status }) => status !== 'cancelled');
  noteBulkView(
    context,
    'bookings',
    bookings.map(({ phone }) => phone),
  );
  const branch = readBranchProfile(context.db.read);
  const code = branch?.code ?? '';
  const title = t('printTitle', { date: formatDate(date, language, 'weekday') });
  const page = (key: 'page' | 'pageOf') => translate(language, 'dailyReport', key);
  const styles = reportStyles(`${title} · ${branch?.name ?? ''} (${code})`, page('page'), page('pageOf'));
  const made = t('printMade', {
    date: formatDate(context.today, language, 'weekday'),
    time: formatClock(context.now.slice(11, 16), language),
  });
  const holiday = readHolidays(context.db.read, date, date).get(date);
  const document = html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${title}</title><style>${new Html(styles + STYLES)}</style></head><body>
${letterhead(context, language, `${code}/BOOKING/${date}`)}
<h1>${title}</h1><p class="quiet">${holiday ? `${t('holidayOn', { name: holiday })}. ` : ''}${made}</p>
${bookings.length === 0 ? html`<p class="none">${t('printEmpty')}</p>` : html`${sums(bookings, t)}${table(bookings, language, t)}`}
</body></html>`;
  return { html: document.text, title, fileName: `booking-${code.replace(/[^\w-]+/g, '-')}-${date}` };
}

type Words = (key: TextKey<'bookings'>, values?: Record<string, string | number>) => string;

function sums(bookings: readonly BookingListRow[], t: Words): Html {
  const count = (holds: (booking: BookingListRow) => boolean) => bookings.filter(holds).length;
  const tile = (word: string, value: number) => html`<div>${word}<br><b>${value}</b></div>`;
  return html`<section class="tiles four">${[
    tile(t('printSum_all'), bookings.length),
    tile(
      t('printSum_home'),
      count(({ type }) => type === 'home_service'),
    ),
    tile(
      t('confirmed'),
      count(({ confirmedAt }) => confirmedAt !== null),
    ),
    tile(
      t('unconfirmed'),
      count(({ confirmedAt, status }) => confirmedAt === null && status === 'open'),
    ),
  ]}</section>`;
}

const HEADS = ['time', 'customer', 'vehicle', 'step', 'note', 'came', 'arrivedAt'] as const;

function table(bookings: readonly BookingListRow[], language: Language, t: Words): Html {
  const rows = bookings.map((booking, index) => {
    const isFirstOfSlot = booking.slot !== bookings[index - 1]?.slot;
    return html`<tr class="${isFirstOfSlot ? 'first' : ''}"><td class="time">${isFirstOfSlot ? formatClock(booking.slot, language) : ''}</td>${cells(booking, language, t)}</tr>`;
  });
  return html`<table class="list"><thead><tr>${HEADS.map((head) => html`<th>${t(`print_${head}`)}</th>`)}</tr></thead><tbody>${rows}</tbody></table>`;
}

function cells(booking: BookingListRow, language: Language, t: Words): Html {
  const { customer, phone, model, plate, engineNumber, step, type, status, address, note, promoCode, confirmedAt } = booking;
  const kind = type === 'regular' ? '' : translate(language, 'common', `bookingType_${type}`);
  const standing =
    status === 'open' ? t(confirmedAt ? 'confirmed' : 'unconfirmed') : translate(language, 'common', `bookingStatus_${status}`);
  const remarks = [address, promoCode && `${t('promo')} ${promoCode}`, note].filter((part) => part).join(' · ');
  const isThere = status === 'shown' || status === 'done';
  return html`<td><b>${customer}</b><small>${phone ? formatPhone(phone) : '–'}</small></td>
<td>${[model, plate && formatPlate(plate)].filter((part) => part).join(' · ')}<small>${engineNumber}</small></td>
<td>${step ?? '–'}<small>${kind}</small></td><td>${remarks}<small>${standing}</small></td><td><i class="box">${isThere ? '✓' : ''}</i></td><td></td>`;
}

const STYLES = `
.tiles.four { grid-template-columns: repeat(4, 1fr); margin-bottom: 8pt; }
.tiles.four div::first-letter { text-transform: uppercase; }
.none { margin-top: 14pt; }
.list { table-layout: fixed; }
.list th:nth-child(1) { width: 13mm; }
.list th:nth-child(2) { width: 43mm; }
.list th:nth-child(3) { width: 40mm; }
.list th:nth-child(4) { width: 25mm; }
.list th:nth-child(6) { width: 13mm; }
.list th:nth-child(7) { width: 18mm; }
.list td { padding-block: 3.5pt; vertical-align: top; overflow-wrap: break-word; }
.list small { display: block; min-height: 10pt; color: #454c5a; font-size: 7.8pt; }
.list .first td { border-top: 0.75pt solid #14171f; }
.list .time { font-weight: 600; font-size: 10.5pt; }
.box { display: block; width: 11pt; height: 11pt; margin-top: 1pt; border: 0.75pt solid #14171f; font: 9pt/11pt Inter, sans-serif; text-align: center; }
`;
