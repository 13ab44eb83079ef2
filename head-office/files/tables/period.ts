import { daysColumn, figureColumns, monthlyColumns } from '../figure-columns.ts';
import { type Column, makeSummedTable } from '../file-table.ts';
import type { ViewAnswer } from '../views.ts';
import type { ViewInput, ViewTables } from './view-input.ts';

type AreaRow = ViewAnswer<'period'>['areas'][number];

/** A period by area: the funnel, then what came of it in the months that it touches. */
export function periodTables({ query, answer, words }: ViewInput<'period'>): ViewTables {
  const { t } = words;
  const rows = answer.areas;
  const names: Column<AreaRow>[] = [
    { header: t('column_area'), type: 'text', width: 26, value: (row) => row.area },
    { header: t('column_branchCount'), type: 'integer', value: (row) => row.branches },
  ];
  return {
    when: words.range(query.from, query.to),
    tables: [
      makeSummedTable(t('funnel'), names, [daysColumn(words), ...figureColumns(words)], {
        rows,
        sumsOf: (row) => row.figures,
        total: { name: t('sum'), sums: answer.figures },
      }),
      makeSummedTable(t('unitsAndTarget'), names, monthlyColumns(words), {
        rows,
        sumsOf: (row) => row.monthly,
        total: { name: t('sum'), sums: answer.monthly },
      }),
    ],
  };
}
