import { statSync } from 'node:fs';
import type { figureReportContract } from '../../../../shared/contract/figure-reports.ts';
import type { InputOf } from '../../../../shared/rpc/index.ts';
import { writeCsv } from '../../spreadsheets/write-csv.ts';
import { writeXlsx } from '../../spreadsheets/write-xlsx.ts';
import type { StoreContext } from '../../store-context.ts';
import { figureDocument } from './figure-document.ts';
import { figureCsv, figureSheets } from './figure-sheets.ts';
import { figureWords } from './figure-words.ts';

type Input = InputOf<(typeof figureReportContract)['figures.saveReport']>;

/** Figures name no customer, so that nothing is recorded of who took them out. Throws `file_not_granted` and what writing throws. */
export async function saveFigures(context: StoreContext, { report, format, token, language }: Input): Promise<{ bytes: number }> {
  const path = context.store.files.pathOf(token, 'write');
  const words = figureWords(context, language);
  const document = figureDocument(context, report, words);
  if (format === 'xlsx') await writeXlsx(path, figureSheets(document, words));
  else {
    const { columns, rows } = figureCsv(document, words);
    await writeCsv(path, columns, rows, { delimiter: language === 'id' ? ';' : ',' });
  }
  return { bytes: statSync(path).size };
}
