import { setImmediate } from 'node:timers/promises';
import { type AuditKey, findAuditRows, readAuditRows, type StoredAuditRow } from '../../../../db/queries/audit-page.ts';
import { readAuditSubject } from '../../../../db/queries/audit-subjects.ts';
import type { auditContract } from '../../../../shared/contract/audit.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { InputOf } from '../../../../shared/rpc/index.ts';
import type { OutputCell, OutputColumn } from '../../../../shared/spreadsheet-writer/sheet-columns.ts';
import { type Language, translate } from '../../../../shared/text/index.ts';
import { audit } from '../../audit.ts';
import { writeCsv } from '../../spreadsheets/write-csv.ts';
import { writeXlsx } from '../../spreadsheets/write-xlsx.ts';
import type { StoreContext } from '../../store-context.ts';
import { differencesOf, localOf } from './page.ts';
import { auditSearch } from './search.ts';
import { actionWords, differenceWords, entityWords } from './words.ts';

type Input = InputOf<(typeof auditContract)['audit.export']>;

/** An XLSX sheet holds 1,048,576 rows. */
const MOST_ROWS = 1_000_000;
const BATCH = 500;

/**
 * Writes what a search finds to a granted path. It holds what customers' data was before and after: who took it out is recorded before the
 * file exists, and is not itself in it.
 */
export async function exportAudit(context: StoreContext, input: Input, signal: AbortSignal): Promise<{ rows: number }> {
  const { token, format, language } = input;
  const path = context.store.files.pathOf(token, 'write');
  const keys = await allKeys(context, input, signal);
  context.db.transaction(() => audit(context, { action: 'audit.export', entity: 'audit', after: { format, rows: keys.length } }));
  const columns = columnsIn(language);
  const rows = exportedRows(context, keys, language);
  if (format === 'csv') await writeCsv(path, columns, rows);
  else await writeXlsx(path, [{ name: translate(language, 'audit', 'title'), columns, rows }]);
  return { rows: keys.length };
}

async function allKeys(context: StoreContext, { filter, oldestFirst }: Input, signal: AbortSignal): Promise<AuditKey[]> {
  const search = auditSearch(context, filter);
  const keys: AuditKey[] = [];
  for (let after: AuditKey | null = null; keys.length < MOST_ROWS; ) {
    const found: ReturnType<typeof findAuditRows> = findAuditRows(context.db.read, search, { after, limit: 10_000, oldestFirst });
    for (const key of found.keys) keys.push(key);
    if (!found.next) break;
    after = found.next;
    await setImmediate();
    if (signal.aborted) throw new AppError('cancelled');
  }
  return keys.slice(0, MOST_ROWS);
}

function columnsIn(language: Language): OutputColumn[] {
  const header = (key: Parameters<typeof translate<'audit'>>[2]) => translate(language, 'audit', key);
  return [
    { header: header('column_number'), type: 'integer', width: 8 },
    { header: header('column_at'), type: 'datetime', width: 18 },
    { header: header('column_user'), type: 'text', width: 22 },
    { header: header('column_action'), type: 'text', width: 30 },
    { header: header('column_thing'), type: 'text', width: 16 },
    { header: header('column_thingNumber'), type: 'text', width: 12 },
    { header: header('column_name'), type: 'text', width: 26 },
    { header: header('column_changes'), type: 'text', width: 60 },
    { header: header('column_hash'), type: 'text', width: 66 },
  ];
}

function* exportedRows(context: StoreContext, keys: readonly AuditKey[], language: Language): Generator<OutputCell[]> {
  for (let start = 0; start < keys.length; start += BATCH)
    for (const row of readAuditRows(context.db.read, keys.slice(start, start + BATCH))) yield cellsOf(context, row, language);
}

function cellsOf(context: StoreContext, row: StoredAuditRow, language: Language): OutputCell[] {
  const about = readAuditSubject(context.db.read, row.entity, row.entity_id);
  return [
    row.id,
    localOf(context, row.at),
    row.user ?? translate(language, 'audit', 'system'),
    actionWords(language, row.action),
    entityWords(language, row.entity),
    row.entity_id,
    about?.name ?? null,
    row.erased_by === null
      ? differencesOf(row)
          .map((difference) => differenceWords(language, difference))
          .join('\n')
      : translate(language, 'audit', 'erasedValues'),
    row.hash,
  ];
}
