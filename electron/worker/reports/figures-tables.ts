import type { DayFigures, PeriodFigures } from '../../../shared/contract/days.ts';
import { ratio } from '../../../shared/domain/kpi.ts';
import { type Html, html } from './escape-html.ts';
import type { ReportWords } from './report-words.ts';

type Row = PeriodFigures['rows'][number];
const EMPTY = { due: 0, followedUp: 0, onTime: 0, reached: 0, booked: 0, missed: 0 };

/** The five figures that a branch head looks at first. */
export function headTiles({ day, monthToDate }: DayFigures, { t, percent }: ReportWords): Html {
  const tile = (label: string, value: string | number, beside = '') => html`<div>${label}<br><b>${value}</b> ${beside}</div>`;
  return html`<section class="tiles">${[
    tile(t('followedUp'), day.total.followedUp, t('outOf', { count: day.total.due })),
    tile(t('bookedMade'), day.total.booked, percent(ratio(day.total.booked, day.total.followedUp))),
    tile(t('shown'), day.shown, t('outOf', { count: day.bookedForPeriod })),
    tile(t('doneService'), day.doneService),
    tile(t('successMonth'), percent(ratio(monthToDate.doneService, monthToDate.total.followedUp))),
  ]}</section>`;
}

/** Day and month to date side by side, each step followed by its attempts. */
export function stepTable({ day, monthToDate }: DayFigures, words: ReportWords): Html {
  const { t, period } = words;
  const columns = ['due', 'head_followedUp', 'onTime', 'head_reached', 'booked', 'rate', 'missed'] as const;
  const heads = (first: string) => columns.map((column, index) => html`<th class="n ${index === 0 ? first : ''}">${t(column)}</th>`);
  const rows = monthToDate.rows.length >= day.rows.length ? monthToDate.rows : day.rows;
  const same = (row: Row) => (other: Row) => other.step === row.step && other.attempt === row.attempt && other.program === row.program;
  return html`<table class="figures">
<thead><tr><th class="first"></th><th class="period" colspan="${columns.length}">${period(day)}</th><th class="period split" colspan="${columns.length}">${period(monthToDate)}</th></tr>
<tr><th>${t('step')}</th>${heads('')}${heads('split')}</tr></thead>
<tbody>${rows.map(
    (row) =>
      html`<tr class="${row.attempt === null ? 'step' : ''}"><td class="${row.attempt === null ? '' : 'in'}">${placeName(row, words)}</td>${cells(day.rows.find(same(row)) ?? EMPTY, words, '')}${cells(monthToDate.rows.find(same(row)) ?? EMPTY, words, 'split')}</tr>`,
  )}
<tr class="sum"><td>${t('total')}</td>${cells(day.total, words, '')}${cells(monthToDate.total, words, 'split')}</tr></tbody></table>`;
}

export function placeName(row: Row, { t }: ReportWords): string {
  if (row.attempt === null) return row.step;
  return row.channel === null ? String(row.attempt) : `${row.attempt} · ${t(row.channel)}`;
}

function cells(figures: PeriodFigures['total'], { percent }: ReportWords, first: string): Html[] {
  const rate = percent(ratio(figures.booked, figures.followedUp));
  const values = [figures.due, figures.followedUp, figures.onTime, figures.reached, figures.booked, rate, figures.missed];
  return values.map((value, index) => html`<td class="n ${index === 0 ? first : ''}">${value}</td>`);
}

export function offersTable({ day, monthToDate }: DayFigures, { t }: ReportWords): Html {
  const kinds = ['weekend_booking', 'home_service', 'promo_booking'] as const;
  return html`<table><thead><tr><th>${t('offer')}</th><th class="n">${t('day')}</th><th class="n">${t('accepted')}</th><th class="n">${t('month')}</th><th class="n">${t('accepted')}</th></tr></thead>
<tbody>${kinds.map(
    (kind) =>
      html`<tr><td>${t(`offer_${kind}`)}</td>${[day, monthToDate].flatMap(({ offers }) => [html`<td class="n">${offers[kind].made}</td>`, html`<td class="n">${offers[kind].accepted}</td>`])}</tr>`,
  )}</tbody></table>`;
}

export function arrivalsTable({ day, monthToDate }: DayFigures, { t, percent }: ReportWords): Html {
  const line = (label: string, value: (figures: PeriodFigures) => string | number) =>
    html`<tr><td>${label}</td><td class="n">${value(day)}</td><td class="n">${value(monthToDate)}</td></tr>`;
  return html`<table><thead><tr><th></th><th class="n">${t('day')}</th><th class="n">${t('month')}</th></tr></thead><tbody>${[
    line(t('bookedForDay'), (figures) => figures.bookedForPeriod),
    line(t('shown'), (figures) => figures.shown),
    line(t('noShow'), (figures) => figures.noShow),
    line(t('showRate'), (figures) => percent(ratio(figures.shown, figures.shown + figures.noShow))),
    line(t('doneService'), (figures) => figures.doneService),
    line(t('successRate'), (figures) => percent(ratio(figures.doneService, figures.total.followedUp))),
  ]}</tbody></table>`;
}

export function peopleTable({ perUser }: DayFigures, { t }: ReportWords): Html {
  if (perUser.length === 0) return html`<p class="quiet">${t('nobody')}</p>`;
  const columns: [string, (person: Person) => number | string][] = [
    [t('head_followedUp'), ({ followedUp }) => followedUp],
    [t('booked'), ({ booked }) => booked],
  ];
  if (perUser.some(workedInquiries))
    columns.push([t('head_inquiries'), ({ inquiries = 0, inquiryBookings = 0 }) => `${inquiries} (${inquiryBookings})`]);
  return html`<table><thead><tr><th>${t('person')}</th>${columns.map(([head]) => html`<th class="n">${head}</th>`)}</tr></thead>
<tbody>${perUser.map((person) => html`<tr><td>${person.name}</td>${columns.map(([, value]) => html`<td class="n">${value(person)}</td>`)}</tr>`)}</tbody></table>`;
}

type Person = DayFigures['perUser'][number];

/** Whether there is anything to tell of inquiries: a branch without any needs no columns for them. */
export function workedInquiries({ inquiries = 0, inquiryBookings = 0 }: Person): boolean {
  return inquiries + inquiryBookings > 0;
}
