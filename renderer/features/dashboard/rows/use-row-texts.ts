import type { BehindFigure } from '../../../../shared/contract/dashboard-rows.ts';
import { rowStateName } from '../../../../shared/text/row-state-name.ts';
import { useLanguage } from '../../../text/language.ts';
import { useWords } from '../use-words.ts';

export const ROW_COLUMNS = ['day', 'customer', 'model', 'plate', 'step', 'state', 'who', 'amount'] as const;
export type RowColumn = (typeof ROW_COLUMNS)[number];

/** How each column of a row is written, on the screen and for a spreadsheet. */
export function useRowTexts() {
  const { t, format } = useWords();
  const language = useLanguage();
  const write: Record<RowColumn, (row: BehindFigure) => string> = {
    day: ({ at }) => (at.length > 10 ? format.dateTime(at) : format.shortDate(at)),
    customer: ({ customer }) => customer,
    model: ({ model }) => model ?? '',
    plate: ({ plate }) => (plate ? format.plate(plate) : ''),
    step: ({ step, attempt }) => [step, attempt].filter(Boolean).join('/'),
    state: ({ state }) => rowStateName(language, state),
    who: ({ who }) => who ?? t('nobody'),
    amount: ({ amount }) => (amount === null ? '' : format.rupiah(amount)),
  };
  return {
    write,
    /** Cells between tabs under their heads; what a spreadsheet would take for a formula is text (DOMAIN 6). */
    forSpreadsheet: (rows: readonly BehindFigure[]) =>
      [
        ROW_COLUMNS.map((column) => t(`column_${column}`)),
        ...rows.map((row) => ROW_COLUMNS.map((column) => (column === 'amount' ? String(row.amount ?? '') : asText(write[column](row))))),
      ]
        .map((cells) => cells.join('\t'))
        .join('\n'),
  };
}

function asText(cell: string): string {
  const plain = cell.replace(/[\t\r\n]+/g, ' ');
  return /^[=+\-@]/.test(plain) ? `'${plain}` : plain;
}
