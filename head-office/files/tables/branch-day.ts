import { formatDate } from '../../../shared/domain/indonesian-date.ts';
import { ratio } from '../../../shared/domain/kpi.ts';
import { type MonthFigures, type PeriodFigures, RESULTS, type StepRow } from '../../../shared/sync-protocol/index.ts';
import { translate } from '../../../shared/text/index.ts';
import { type Column, type FileTable, makeSummedTable, makeTable } from '../file-table.ts';
import type { FileWords } from '../words.ts';
import type { ViewInput, ViewTables } from './view-input.ts';

const OFFERS = ['weekend_booking', 'home_service', 'promo_booking'] as const;
type Part = 'day' | 'monthToDate';

/** One closed day as the branch sent it: by step and attempt, arrivals, offers, results, and who came in its months. */
export function branchDayTables({ answer: { receivedAt, summary }, words, toLocalTime }: ViewInput<'branch-day'>): ViewTables {
  const { t, language, moment } = words;
  const said = { revision: summary.revision, closed: moment(summary.closedAt), received: moment(toLocalTime(receivedAt)) };
  return {
    when: [`${summary.branchCode}, ${formatDate(summary.date, language, 'weekday')}`, t('revisionOf', said)].join(' · '),
    tables: [
      stepTable(t('stepsOfDay'), summary.day, words),
      stepTable(t('stepsOfMonth'), summary.monthToDate, words),
      makeTable<Part>(
        t('arrivalsAndOffers'),
        arrivalColumns((part) => summary[part], words),
        ['day', 'monthToDate'],
      ),
      resultTable(summary, words),
      makeTable(t('months'), monthColumns(words), summary.months),
    ],
  };
}

function stepTable(heading: string, { rows, total }: PeriodFigures, { t }: FileWords): FileTable {
  const names: Column<StepRow>[] = [
    { header: t('column_program'), type: 'text', width: 12, value: (row) => row.program },
    { header: t('column_step'), type: 'text', width: 12, value: (row) => row.step },
    { header: t('column_attempt'), type: 'text', width: 18, value: (row) => (row.attempt === null ? t('allSteps') : String(row.attempt)) },
    { header: t('column_channel'), type: 'text', width: 12, value: (row) => row.channel && t(`channel_${row.channel}`) },
  ];
  const counts: Column<PeriodFigures['total']>[] = [
    ...(['due', 'followedUp', 'onTime', 'reached', 'booked'] as const).map(
      (name): Column<PeriodFigures['total']> => ({ header: t(`column_${name}`), type: 'integer', value: (row) => row[name] }),
    ),
    { header: t('column_bookingRate'), type: 'percent', value: (row) => ratio(row.booked, row.followedUp) },
    { header: t('column_missed'), type: 'integer', value: (row) => row.missed },
  ];
  return makeSummedTable(heading, names, counts, { rows, sumsOf: (row) => row, total: { name: t('sum'), sums: total } });
}

function arrivalColumns(of: (part: Part) => PeriodFigures, { t }: FileWords): Column<Part>[] {
  const count = (header: string, value: (figures: PeriodFigures) => number): Column<Part> => ({
    header,
    type: 'integer',
    value: (part) => value(of(part)),
  });
  const rate = (header: string, value: (figures: PeriodFigures) => number | null): Column<Part> => ({
    header,
    type: 'percent',
    value: (part) => value(of(part)),
  });
  return [
    { header: t('column_period'), type: 'text', width: 18, value: (part) => t(`period_${part}`) },
    count(t('column_bookedFor'), (figures) => figures.bookedForPeriod),
    count(t('column_shown'), (figures) => figures.shown),
    count(t('column_noShow'), (figures) => figures.noShow),
    rate(t('column_showRate'), (figures) => ratio(figures.shown, figures.shown + figures.noShow)),
    count(t('column_done'), (figures) => figures.doneService),
    rate(t('column_successRate'), (figures) => ratio(figures.doneService, figures.total.followedUp)),
    ...OFFERS.flatMap((offer) => [
      count(t(`offer_${offer}`), ({ offers }) => offers[offer].made),
      count(t('accepted', { offer: t(`offer_${offer}`) }), ({ offers }) => offers[offer].accepted),
    ]),
  ];
}

function resultTable({ day, monthToDate }: Record<Part, PeriodFigures>, { t, language }: FileWords): FileTable {
  const columns: Column<(typeof RESULTS)[number]>[] = [
    { header: t('column_result'), type: 'text', width: 26, value: (result) => translate(language, 'common', `result_${result}`) },
    { header: t('period_day'), type: 'integer', width: 12, value: (result) => day.results[result] ?? 0 },
    { header: t('period_monthToDate'), type: 'integer', width: 12, value: (result) => monthToDate.results[result] ?? 0 },
  ];
  return makeTable(
    t('results'),
    columns,
    RESULTS.filter((result) => monthToDate.results[result] || day.results[result]),
  );
}

function monthColumns({ t, month }: FileWords): Column<MonthFigures>[] {
  return [
    { header: t('column_month'), type: 'text', width: 18, value: (row) => month(row.month) },
    { header: t('column_unitEntries'), type: 'integer', value: (row) => row.unitEntries },
    { header: t('column_crmUnitEntries'), type: 'integer', value: (row) => row.crmUnitEntries },
    { header: t('column_contributionToActual'), type: 'percent', value: (row) => ratio(row.crmUnitEntries, row.unitEntries) },
    { header: t('column_influencedUnitEntries'), type: 'integer', value: (row) => row.influencedUnitEntries },
    { header: t('column_revenue'), type: 'rupiah', value: (row) => row.revenue },
    { header: t('column_crmRevenue'), type: 'rupiah', value: (row) => row.crmRevenue },
  ];
}
