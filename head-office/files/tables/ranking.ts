import { addMonths, monthOf } from '../../../shared/domain/civil-date.ts';
import type { RankingRow } from '../../api/figures.ts';
import { figureColumns, monthlyColumns } from '../figure-columns.ts';
import { type Column, makeSummedTable, makeTable } from '../file-table.ts';
import type { FileWords } from '../words.ts';
import type { ViewInput, ViewTables } from './view-input.ts';

/** A month: branches by success rate against target, their funnel, and the success rate of 13 months. */
export function rankingTables({ query: { month }, answer, words }: ViewInput<'ranking'>): ViewTables {
  const { t } = words;
  const names = nameColumns(words);
  return {
    when: words.month(month),
    tables: [
      makeSummedTable(t('unitsAndTarget'), [...rankColumns(words), ...names], monthlyColumns(words), {
        rows: answer,
        sumsOf: (row) => row.monthly,
      }),
      makeSummedTable(t('funnel'), names, figureColumns(words), { rows: answer, sumsOf: (row) => row.figures }),
      makeTable(t('thirteenMonths'), [...names, ...historyColumns(answer, month, words)], answer),
    ],
  };
}

function rankColumns({ t }: FileWords): Column<RankingRow>[] {
  return [
    { header: t('column_rank'), type: 'integer', value: (row) => row.rank },
    { header: t('column_previousRank'), type: 'integer', value: (row) => row.previousRank },
  ];
}

function nameColumns({ t }: FileWords): Column<RankingRow>[] {
  return [
    { header: t('column_branch'), type: 'text', width: 26, value: (row) => row.name },
    { header: t('column_code'), type: 'text', width: 9, value: (row) => row.code },
    { header: t('column_area'), type: 'text', value: (row) => row.area },
  ];
}

/** The last one is the month asked for. */
function historyColumns(rows: readonly RankingRow[], month: string, { shortMonth }: FileWords): Column<RankingRow>[] {
  const length = Math.max(0, ...rows.map((row) => row.history.length));
  return Array.from({ length }, (_, index) => ({
    header: shortMonth(monthOf(addMonths(`${month}-01`, index - length + 1))),
    type: 'percent',
    width: 10,
    value: (row) => row.history[index] ?? null,
  }));
}
