import type { Dashboard } from '../../../../shared/contract/dashboard.ts';
import { formatDate } from '../../../../shared/domain/indonesian-date.ts';
import { ratio } from '../../../../shared/domain/kpi.ts';
import { MONTHS } from '../../../../shared/domain/month-names.ts';
import { type Html, html } from '../escape-html.ts';
import type { DashboardWords } from './dashboard-words.ts';

type Work = NonNullable<Dashboard['together']>;

/** Today, live, and the closed days of the month. */
export function todayTiles({ today, month }: Dashboard, { t, number }: DashboardWords): Html {
  const tile = (label: string, value: string, beside: string) => html`<div>${label}<br><b>${value}</b><br>${beside}</div>`;
  const { bookings, tomorrow } = today;
  const open = bookings.booked - bookings.shown - bookings.noShow;
  return html`<section class="tiles four">${[
    tile(t('tileToday'), t('partOf', { part: number(today.done), whole: number(today.total) }), t('late', { count: today.late })),
    tile(t('tileBookings'), number(bookings.booked), t('arrived', { shown: bookings.shown, noShow: bookings.noShow, open })),
    tile(t('tileTomorrow'), number(tomorrow.booked), t('confirmed', { count: tomorrow.confirmed })),
    tile(
      t('tileClosing'),
      month ? t('partOf', { part: number(month.closing.closed), whole: number(month.closing.working) }) : '–',
      month ? '' : t('closedNever'),
    ),
  ]}</section>`;
}

export function funnelTable({ figures }: Dashboard, { t, number, division }: DashboardWords): Html {
  if (!figures) return html``;
  const { total, shown, noShow, bookedForPeriod, doneService } = figures;
  const arrivals = { sum: division(shown, shown + noShow), noShow, open: bookedForPeriod - shown - noShow };
  return stages([
    [t('figure_followedUp'), number(total.followedUp), t('ofDue', { sum: division(total.followedUp, total.due) })],
    [t('figure_booked'), number(total.booked), t('bookingRate', { sum: division(total.booked, total.followedUp) })],
    [t('figure_shown'), number(shown), t('showRate', arrivals)],
    [t('figure_doneService'), number(doneService), t('successRate', { sum: division(doneService, total.followedUp) })],
  ]);
}

export function inquiryTable({ funnel }: Dashboard, { t, number, division, rupiah }: DashboardWords): Html {
  if (!funnel) return html``;
  const { inquiries, bookings, shown, unitEntries, revenue } = funnel;
  const each = { revenue: rupiah(revenue), units: number(unitEntries), each: rupiah(ratio(revenue, unitEntries)) };
  return stages([
    [t('stage_inquiries'), number(inquiries), ''],
    [t('stage_bookings'), number(bookings), t('allBookings', { sum: division(bookings, inquiries) })],
    [t('stage_shown'), number(shown), t('ofBookings', { sum: division(shown, bookings) })],
    [t('stage_unitEntries'), number(unitEntries), t('ofShown', { sum: division(unitEntries, shown) })],
    [t('stage_revenue'), rupiah(revenue), t('perUnit', each)],
  ]);
}

function stages(rows: readonly (readonly [string, string, string])[]): Html {
  return html`<table class="stages"><tbody>${rows.map(([word, value, note]) => html`<tr><td>${word}<small>${note}</small></td><td class="n"><b>${value}</b></td></tr>`)}</tbody></table>`;
}

export function targetLine({ month }: Dashboard, { t, number, pace, percent, language }: DashboardWords): Html {
  if (!month) return html``;
  const { target, reached, workingDays } = month;
  const name = formatDate(`${month.month}-01`, language, 'long').replace(/^\d+ /, '');
  const part = (word: string, value: string, beside = '') => html`<div>${word}<br><b>${value}</b><br>${beside}</div>`;
  const share = month.pace.forecastShare;
  return html`<section class="tiles four">${[
    part(
      t('reachedSoFar'),
      target ? t('partOf', { part: number(reached), whole: pace(target.crmTarget) }) : number(reached),
      target
        ? t('targetSum', { units: number(target.unitEntries), share: percent(target.crmShare), target: pace(target.crmTarget) })
        : t('noTarget', { month: name }),
    ),
    part(t('shouldBe'), pace(month.pace.expected)),
    part(t('needed'), pace(month.pace.neededPerDay), t('paceNow', { pace: pace(month.pace.perDay) })),
    part(
      t('forecast'),
      share === null ? pace(month.pace.forecast) : t('forecastShare', { units: pace(month.pace.forecast), share: percent(share, 0) }),
      t('daysLeft', { count: workingDays.left }),
    ),
  ]}</section>`;
}

/** Bars without colour of their own meaning: the running month is hatched, so that it also reads as such in black and white. */
export function trendBars({ trend }: Dashboard, { number, language }: DashboardWords): Html {
  const most = Math.max(1, ...trend.map(({ crmUnitEntries }) => crmUnitEntries));
  return html`<div class="trend">${trend.map(
    ({ month, crmUnitEntries, isRunning }) =>
      html`<div><b>${number(crmUnitEntries)}</b><i class="${isRunning ? 'running' : ''}" style="height:${((crmUnitEntries / most) * 20).toFixed(2)}mm"></i><span>${MONTHS[language].short[Number(month.slice(5)) - 1] ?? month}</span></div>`,
  )}</div>`;
}

export function peopleTable({ people, together }: Dashboard, words: DashboardWords): Html {
  const { t } = words;
  if (!together || people.length === 0) return html`<p class="quiet">${t('noPeople')}</p>`;
  const heads = ['followedUp', 'onTime', 'reached', 'booked', 'rate', 'shown', 'missed', 'inquiriesAnswered'] as const;
  return html`<table><thead><tr><th>${t('person')}</th>${heads.map((head) => html`<th class="n">${t(`head_${head}`)}</th>`)}</tr></thead>
<tbody>${people.map((person) => html`<tr><td>${person.name ?? t('nobody')}</td>${cells(person, words)}</tr>`)}
<tr class="sum"><td>${t('total')}</td>${cells(together, words)}</tr></tbody></table>`;
}

function cells(work: Work, { number, percent }: DashboardWords): Html[] {
  const values = [
    number(work.followedUp),
    percent(ratio(work.onTime, work.followedUp), 0),
    number(work.reached),
    number(work.booked),
    percent(ratio(work.booked, work.followedUp)),
    number(work.shown),
    number(work.missed),
    number(work.inquiriesAnswered),
  ];
  return values.map((value) => html`<td class="n">${value}</td>`);
}

export function lostTable({ steps, lapsed }: Dashboard, { t, number, language }: DashboardWords): Html {
  if (lapsed.total === 0 && steps.every(({ missed }) => missed === 0)) return html`<p class="quiet">${t('noneLost')}</p>`;
  const rest = lapsed.total - lapsed.newest.length;
  return html`<div class="lost"><table><tbody>${steps.map(
    ({ step, missed, lapsed: gone }) =>
      html`<tr><td>${step}</td><td class="n">${t('lostMissed', { count: number(missed) })}</td><td class="n">${t('lostLapsed', { count: number(gone) })}</td></tr>`,
  )}</tbody></table>
<div><b>${t('newestLapsed')}</b><p>${lapsed.newest.map(({ customer, step, on }) => `${customer} (${step}, ${formatDate(on, language, 'short').slice(0, -5)})`).join(', ')}${rest > 0 ? `, ${t('moreLapsed', { count: rest })}` : ''}</p></div></div>`;
}
