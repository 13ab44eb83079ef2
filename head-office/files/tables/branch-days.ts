import type { Figures } from '../../api/common.ts';
import type { BranchDay } from '../../api/figures.ts';
import { figureColumns } from '../figure-columns.ts';
import { type Column, makeSummedTable } from '../file-table.ts';
import type { ViewInput, ViewTables } from './view-input.ts';

/** A branch's days, and their sums. */
export function branchDaysTables({ query, answer, words, toLocalTime }: ViewInput<'branch-days'>): ViewTables {
  const { t } = words;
  const names: Column<BranchDay>[] = [
    { header: t('column_day'), type: 'date', value: (day) => day.date },
    { header: t('column_state'), type: 'text', width: 13, value: (day) => t(`state_${day.state}`) },
    { header: t('column_revision'), type: 'integer', value: (day) => day.revision },
    { header: t('column_closed'), type: 'datetime', value: (day) => day.closedAt },
    { header: t('column_received'), type: 'datetime', value: (day) => day.receivedAt && toLocalTime(day.receivedAt), onPaper: false },
  ];
  const figures = answer.flatMap((day) => day.figures ?? []);
  return {
    when: words.range(query.from, query.to),
    tables: [
      makeSummedTable(t('days'), names, figureColumns(words), {
        rows: answer,
        sumsOf: (day) => day.figures,
        total: { name: t('sum'), sums: figures.reduce(addFigures, NOTHING) },
      }),
    ],
  };
}

const NOTHING: Figures = {
  days: 0,
  due: 0,
  followedUp: 0,
  onTime: 0,
  reached: 0,
  booked: 0,
  missed: 0,
  bookedFor: 0,
  shown: 0,
  noShow: 0,
  done: 0,
  offersMade: 0,
  offersAccepted: 0,
};

function addFigures(one: Figures, other: Figures): Figures {
  const names = Object.keys(NOTHING) as (keyof Figures)[];
  return Object.fromEntries(names.map((name) => [name, one[name] + other[name]])) as unknown as Figures;
}
