import type { DayReport, PeriodFigures } from '../../../shared/contract/days.ts';
import { formatDate } from '../../../shared/domain/indonesian-date.ts';
import { ratio } from '../../../shared/domain/kpi.ts';
import { formatPhone } from '../../../shared/domain/phone.ts';
import type { OutputCell, OutputColumn } from '../../../shared/spreadsheet-writer/sheet-columns.ts';
import type { OutputSheet } from '../../../shared/spreadsheet-writer/xlsx-sheet-writer.ts';
import { placeName, workedInquiries } from './figures-tables.ts';
import type { ReportWords } from './report-words.ts';

type Counts = PeriodFigures['total'];
type Row = PeriodFigures['rows'][number];
const HEADS = ['due', 'followedUp', 'onTime', 'reached', 'booked', 'rate', 'missed'] as const;
const EMPTY: Counts = { due: 0, followedUp: 0, onTime: 0, reached: 0, booked: 0, missed: 0 };

/** The summary as numbers: steps and attempts, the total, then arrivals and offers, day beside month to date. */
export function summarySheet(report: DayReport, words: ReportWords): OutputSheet & { rows: OutputCell[][] } {
  const { t, period, language } = words;
  const { day, monthToDate } = report.figures;
  const columns = (of: string): OutputColumn[] =>
    HEADS.map((head) => ({ header: `${t(head)}, ${of}`, type: head === 'rate' ? 'percent' : 'integer', width: 16 }));
  const rows = monthToDate.rows.length >= day.rows.length ? monthToDate.rows : day.rows;
  const same = (row: Row) => (other: Row) => other.step === row.step && other.attempt === row.attempt && other.program === row.program;
  const line = (name: string, ofDay: Counts, ofMonth: Counts): OutputCell[] => [name, ...numbers(ofDay), ...numbers(ofMonth)];
  const pair = (name: string, value: (figures: PeriodFigures) => number): OutputCell[] => [name, value(day), ...BLANKS, value(monthToDate)];
  /** A ratio stands under the ratios, where it is written as one. */
  const rates = (name: string, value: (figures: PeriodFigures) => number | null): OutputCell[] => [
    name,
    ...HEADS.map((head) => (head === 'rate' ? value(day) : null)),
    ...HEADS.map((head) => (head === 'rate' ? value(monthToDate) : null)),
  ];
  return {
    name: t('summarySheet'),
    title: [
      `${t('title')}, ${formatDate(report.date, language, 'long')}`,
      report.revision > 0 ? t('footerRevision', { revision: report.revision }) : t('live'),
      `${t('month')}: ${period(monthToDate)}`,
    ],
    columns: [{ header: t('step'), type: 'text', width: 42 }, ...columns(t('day')), ...columns(t('month'))],
    rows: [
      ...rows.map((row) =>
        line(
          row.attempt === null ? row.step : `${row.step} · ${placeName(row, words)}`,
          day.rows.find(same(row)) ?? EMPTY,
          monthToDate.rows.find(same(row)) ?? EMPTY,
        ),
      ),
      line(t('total'), day.total, monthToDate.total),
      [],
      pair(t('bookedForDay'), (figures) => figures.bookedForPeriod),
      pair(t('shown'), (figures) => figures.shown),
      pair(t('noShow'), (figures) => figures.noShow),
      rates(t('showRate'), (figures) => ratio(figures.shown, figures.shown + figures.noShow)),
      pair(t('doneService'), (figures) => figures.doneService),
      rates(t('successRate'), (figures) => ratio(figures.doneService, figures.total.followedUp)),
      ...(['weekend_booking', 'home_service', 'promo_booking'] as const).flatMap((kind) => [
        pair(t(`offer_${kind}`), (figures) => figures.offers[kind].made),
        pair(`${t(`offer_${kind}`)}, ${t('accepted')}`, (figures) => figures.offers[kind].accepted),
      ]),
      ...report.figures.perUser.map(({ name, followedUp, booked }): OutputCell[] => [
        `${t('admin')}: ${name}`,
        null,
        followedUp,
        null,
        null,
        booked,
        ratio(booked, followedUp),
      ]),
      ...report.figures.perUser.filter(workedInquiries).flatMap(({ name, inquiries = 0, inquiryBookings = 0 }): OutputCell[][] => [
        [`${t('inquiriesAnswered')}: ${name}`, inquiries],
        [`${t('inquiryBookings')}: ${name}`, inquiryBookings],
      ]),
    ],
  };
}

/** From the day's first column to the month's first. */
const BLANKS: null[] = [null, null, null, null, null, null];

function numbers({ due, followedUp, onTime, reached, booked, missed }: Counts): OutputCell[] {
  return [due, followedUp, onTime, reached, booked, ratio(booked, followedUp), missed];
}

/** Report CRM (DOMAIN 6): one row per contact of the day. */
export function detailSheet(report: DayReport, { t, code, language }: ReportWords): OutputSheet & { rows: OutputCell[][] } {
  return {
    name: t('detailSheet'),
    title: [`${t('detail', { count: report.detail.length })}, ${formatDate(report.date, language, 'long')}`],
    columns: [
      { header: t('time'), type: 'datetime', width: 17 },
      { header: t('admin'), type: 'text', width: 18 },
      { header: t('customer'), type: 'text', width: 26 },
      { header: t('phone'), type: 'text', width: 16 },
      { header: t('vehicle'), type: 'text', width: 22 },
      { header: t('engineNumber'), type: 'text', width: 15 },
      { header: t('step'), type: 'text', width: 9 },
      { header: t('attempt'), type: 'integer', width: 10 },
      { header: t('channel'), type: 'text', width: 11 },
      { header: t('result'), type: 'text', width: 22 },
      { header: t('objection'), type: 'text', width: 14 },
      { header: t('offer'), type: 'text', width: 20 },
      { header: t('offerAnswer'), type: 'text', width: 12 },
      { header: t('bookingAt'), type: 'datetime', width: 17 },
      { header: t('satisfaction'), type: 'integer', width: 11 },
      { header: t('complaint'), type: 'text', width: 10 },
      { header: t('note'), type: 'text', width: 34 },
      { header: t('corrected'), type: 'text', width: 10 },
    ],
    rows: report.detail.map((row) => [
      row.at.slice(0, 16),
      row.user,
      row.customer,
      row.phone === '' ? null : formatPhone(row.phone),
      row.vehicle,
      row.engineNumber,
      row.step,
      row.attempt,
      t(row.channel),
      code('result', row.result),
      code('objection', row.objection),
      code('offer', row.offer),
      code('offerAnswer', row.offerAnswer),
      row.bookingAt,
      row.satisfaction ?? null,
      row.complaint ? t('yes') : null,
      row.note,
      row.corrected ? t('yes') : null,
    ]),
  };
}
