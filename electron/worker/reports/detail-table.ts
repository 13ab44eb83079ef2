import type { DetailRow } from '../../../shared/contract/days.ts';
import { formatDate } from '../../../shared/domain/indonesian-date.ts';
import { formatPhone } from '../../../shared/domain/phone.ts';
import { type Html, html } from './escape-html.ts';
import type { ReportWords } from './report-words.ts';

/** One row per contact; what was corrected later is struck through, not left out. */
export function detailTable(rows: readonly DetailRow[], words: ReportWords): Html {
  const { t } = words;
  if (rows.length === 0) return html`<p class="quiet">${t('noContacts')}</p>`;
  const heads = ['time', 'customer', 'vehicle', 'step', 'result', 'note'] as const;
  return html`<table class="contacts"><thead><tr>${heads.map((head) => html`<th>${t(head)}</th>`)}</tr></thead><tbody>${rows.map((row) => contactRow(row, words))}</tbody></table>`;
}

function contactRow(row: DetailRow, words: ReportWords): Html {
  const { t, clock, code, language } = words;
  const mark = row.satisfaction == null ? '' : t('satisfactionOf', { mark: row.satisfaction });
  const asked = [
    mark,
    row.complaint ? t('complaint') : '',
    code('objection', row.objection),
    code('offer', row.offer),
    code('offerAnswer', row.offerAnswer),
  ]
    .filter(Boolean)
    .join(', ');
  const attempt = row.attempt === null ? t(row.channel) : `${row.attempt} · ${t(row.channel)}`;
  const booked = row.bookingAt
    ? html`<small>${t('booked')} ${formatDate(row.bookingAt.slice(0, 10), language, 'short')} ${clock(row.bookingAt.slice(11))}</small>`
    : '';
  return html`<tr class="${row.corrected ? 'gone' : ''}">
<td>${clock(row.at.slice(11, 16))}<small>${row.user}</small></td>
<td>${row.customer}<small>${row.phone === '' ? '–' : formatPhone(row.phone)}</small></td>
<td>${row.vehicle || '–'}<small>${row.engineNumber}</small></td>
<td>${row.step || '–'}<small>${attempt}</small></td>
<td>${code('result', row.result)}${asked === '' ? '' : html`<small>${asked}</small>`}${booked}</td>
<td>${row.note ?? ''}${row.corrected ? ` (${t('corrected')})` : ''}</td></tr>`;
}
