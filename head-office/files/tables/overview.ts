import { formatDate } from '../../../shared/domain/indonesian-date.ts';
import type { BranchToday } from '../../api/figures.ts';
import { figureColumns } from '../figure-columns.ts';
import { type Column, makeSummedTable } from '../file-table.ts';
import type { FileWords } from '../words.ts';
import type { ViewInput, ViewTables } from './view-input.ts';

/** A day: every branch, whether it has reported, and its figures. */
export function overviewTables({ answer, words }: ViewInput<'overview'>): ViewTables {
  const { t, language } = words;
  const total = { name: t('sum'), sums: answer.totals };
  return {
    when: formatDate(answer.date, language, 'weekday'),
    tables: [
      makeSummedTable(t('branches'), branchColumns(words), figureColumns(words), {
        rows: answer.branches,
        sumsOf: (branch) => branch.figures,
        total,
      }),
    ],
  };
}

function branchColumns({ t }: FileWords): Column<BranchToday>[] {
  return [
    { header: t('column_branch'), type: 'text', width: 26, value: (branch) => branch.name },
    { header: t('column_code'), type: 'text', width: 9, value: (branch) => branch.code },
    { header: t('column_area'), type: 'text', value: (branch) => branch.area },
    { header: t('column_state'), type: 'text', width: 13, value: (branch) => t(`state_${branch.state}`) },
    { header: t('column_closed'), type: 'datetime', value: (branch) => branch.closedAt },
    { header: t('column_revision'), type: 'integer', value: (branch) => branch.revision, onPaper: false },
    { header: t('column_lastReport'), type: 'date', value: (branch) => branch.lastReport },
    { header: t('column_silentDays'), type: 'integer', width: 12, value: (branch) => branch.silentDays },
    { header: t('column_contact'), type: 'text', width: 22, value: (branch) => branch.contactName, onPaper: false },
    { header: t('column_phone'), type: 'text', width: 18, value: (branch) => branch.contactPhone, onPaper: false },
  ];
}
