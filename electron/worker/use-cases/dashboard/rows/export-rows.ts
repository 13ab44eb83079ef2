import type { BehindFigure, dashboardRowsContract } from '../../../../../shared/contract/dashboard-rows.ts';
import { formatPlate } from '../../../../../shared/domain/plate.ts';
import type { InputOf } from '../../../../../shared/rpc/index.ts';
import type { OutputCell, OutputColumn } from '../../../../../shared/spreadsheet-writer/sheet-columns.ts';
import { type Language, type TextKey, translate } from '../../../../../shared/text/index.ts';
import { rowStateName } from '../../../../../shared/text/row-state-name.ts';
import { audit } from '../../../audit.ts';
import { writeCsv } from '../../../spreadsheets/write-csv.ts';
import { writeXlsx } from '../../../spreadsheets/write-xlsx.ts';
import type { StoreContext } from '../../../store-context.ts';
import { describeRows } from './describe-rows.ts';
import type { FoundRow } from './found-row.ts';
import { allRows } from './rows-behind.ts';

interface Column {
  key: TextKey<'dashboard'>;
  type: OutputColumn['type'];
  width: number;
  value(row: BehindFigure, language: Language): OutputCell;
}

const COLUMNS: readonly Column[] = [
  { key: 'column_day', type: 'date', width: 12, value: ({ at }) => at.slice(0, 10) },
  { key: 'column_time', type: 'text', width: 8, value: ({ at }) => at.slice(11, 16) || null },
  { key: 'column_customer', type: 'text', width: 28, value: ({ customer }) => customer },
  { key: 'column_model', type: 'text', width: 18, value: ({ model }) => model },
  { key: 'column_plate', type: 'text', width: 12, value: ({ plate }) => plate && formatPlate(plate) },
  { key: 'column_step', type: 'text', width: 10, value: ({ step }) => step },
  { key: 'column_attempt', type: 'integer', width: 10, value: ({ attempt }) => attempt },
  { key: 'column_state', type: 'text', width: 22, value: ({ state }, language) => rowStateName(language, state) },
  { key: 'column_who', type: 'text', width: 20, value: ({ who }) => who },
  { key: 'column_amount', type: 'rupiah', width: 16, value: ({ amount }) => amount },
];

type Input = InputOf<(typeof dashboardRowsContract)['dashboard.exportRows']>;

/**
 * Writes every row behind a figure to a granted path. There are no phone numbers in it, but names by the hundred: who took them out, and of
 * which figure, is recorded before the file exists (DOMAIN 9).
 */
export async function exportRows(context: StoreContext, { token, format, language, ...asked }: Input): Promise<{ rows: number }> {
  const path = context.store.files.pathOf(token, 'write');
  const { rows, span } = allRows(context, asked);
  const after = { figure: asked.figure, ...span, format, rows: rows.length };
  context.db.transaction(() => audit(context, { action: 'dashboard.exportRows', entity: 'dashboard', after }));
  const columns = COLUMNS.map(({ key, type, width }) => ({ header: translate(language, 'dashboard', key), type, width }));
  const cells = exported(context, rows, language);
  const name = translate(language, 'dashboard', `rows_${asked.figure}`);
  if (format === 'csv') await writeCsv(path, columns, cells);
  else await writeXlsx(path, [{ name: name.slice(0, LONGEST_SHEET_NAME), columns, rows: cells }]);
  return { rows: rows.length };
}

const BATCH = 500;
const LONGEST_SHEET_NAME = 31;

function* exported(context: StoreContext, rows: readonly FoundRow[], language: Language): Generator<OutputCell[]> {
  for (let start = 0; start < rows.length; start += BATCH) {
    for (const row of describeRows(context, rows.slice(start, start + BATCH))) yield COLUMNS.map(({ value }) => value(row, language));
  }
}
