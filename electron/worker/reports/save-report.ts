import { statSync } from 'node:fs';
import type { dayContract } from '../../../shared/contract/days.ts';
import type { InputOf } from '../../../shared/rpc/index.ts';
import { audit } from '../audit.ts';
import { writeCsv } from '../spreadsheets/write-csv.ts';
import { writeXlsx } from '../spreadsheets/write-xlsx.ts';
import type { StoreContext } from '../store-context.ts';
import { buildDailyReport } from '../use-cases/days/build-report.ts';
import { detailSheet, summarySheet } from './report-sheets.ts';
import { reportWords } from './report-words.ts';

type Input = InputOf<(typeof dayContract)['day.saveReport']>;

/** XLSX holds summary and detail, CSV the raw detail. Both hold phone numbers: who took them out is recorded first (DOMAIN 9). */
export async function saveReport(context: StoreContext, { date, revision, format, token, language }: Input): Promise<{ bytes: number }> {
  const path = context.store.files.pathOf(token, 'write');
  const report = buildDailyReport(context, date, revision);
  const words = reportWords(language);
  context.db.transaction(() =>
    audit(context, {
      action: 'day.saveReport',
      entity: 'day',
      entityId: date,
      after: { format, revision: report.revision, rows: report.detail.length },
    }),
  );
  const detail = detailSheet(report, words);
  if (format === 'xlsx') await writeXlsx(path, [summarySheet(report, words), detail]);
  else await writeCsv(path, detail.columns, detail.rows, { delimiter: language === 'id' ? ';' : ',' });
  return { bytes: statSync(path).size };
}
