import { type ImportRejectRow, readImports, readRejects, storeMapping } from '../../../../db/queries/imports.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { importContract } from '../../../../shared/contract/imports.ts';
import type { InputOf } from '../../../../shared/rpc/index.ts';
import type { OutputSheet } from '../../../../shared/spreadsheet-writer/xlsx-sheet-writer.ts';
import { type Language, translate } from '../../../../shared/text/index.ts';
import { audit } from '../../audit.ts';
import { headerSignature } from '../../spreadsheets/header-mapping.ts';
import { writeXlsx } from '../../spreadsheets/write-xlsx.ts';
import type { StoreContext } from '../../store-context.ts';
import { latestDryRun, type RejectedFile, type RejectedFiles } from './latest-dry-run.ts';
import { reasonOf, remedyOf } from './reject-words.ts';
import type { RejectCode } from './rows.ts';

/**
 * Saves rejected rows as a spreadsheet that can be mended and imported alone: the file's own header and cells, then the row's number, the
 * reason and the remedy. One sheet per file; an import reads the first sheet only, so name the `file` where several have rejected rows. They hold names
 * and numbers: who took them out is recorded first (DOMAIN 9).
 */
export async function saveRejected(
  context: StoreContext,
  { importId, token, language, file }: InputOf<(typeof importContract)['import.saveRejected']>,
): Promise<void> {
  const path = context.store.files.pathOf(token, 'write');
  const { files, rows } = importId === null ? requireDryRun(context) : readRejected(context, importId);
  const wanted = files.map((one, fileNo) => ({ ...one, rows: rows.filter((row) => row.fileNo === fileNo), fileNo }));
  const chosen = wanted.filter((one) => one.rows.length > 0 && (file === undefined || one.fileNo === file));
  if (chosen.length === 0) throw new AppError('nothing_to_import', { files: files.map((one) => one.name) });
  const saved = chosen.reduce((sum, one) => sum + one.rows.length, 0);
  context.db.transaction(() =>
    audit(context, { action: 'import.saveRejected', entity: 'import', entityId: importId ?? undefined, after: { rows: saved } }),
  );
  await writeXlsx(
    path,
    chosen.map((one) => rejectedSheet(one, one.rows, language)),
  );
  context.db.transaction(() => {
    for (const { header, kind, mapping } of chosen)
      storeMapping(
        context.db.write,
        headerSignature([...header, ...ownHeaders(language)]),
        { kind, mapping },
        context.store.clock.instant(),
      );
  });
}

function rejectedSheet(file: RejectedFile, rows: readonly ImportRejectRow[], language: Language): OutputSheet {
  return {
    name: `${file.kind.toUpperCase()} ${file.name}`,
    columns: [...file.header, ...ownHeaders(language)].map((header) => ({ header, type: 'text' })),
    rows: rows.map((row) => [
      ...file.header.map((_, index) => textOrNothing(row.cells[index])),
      String(row.rowNo),
      `${row.columnName}: ${reasonOf(row.code as RejectCode, language)}`,
      remedyOf(row.code as RejectCode, language),
    ]),
  };
}

function ownHeaders(language: Language): string[] {
  return [
    translate(language, 'imports', 'columnRow'),
    translate(language, 'imports', 'columnReason'),
    translate(language, 'imports', 'columnRemedy'),
  ];
}

/** Everything as text: a number cell is read the same when it comes back as text. */
function textOrNothing(cell: string | number | null | undefined): string | null {
  return cell === null || cell === undefined ? null : String(cell);
}

function requireDryRun(context: StoreContext): RejectedFiles {
  const run = latestDryRun(context.store);
  if (!run) throw new AppError('import_not_found');
  return run;
}

function readRejected(context: StoreContext, importId: number): RejectedFiles {
  const record = readImports(context.db.read).find((one) => one.id === importId);
  if (!record) throw new AppError('import_not_found');
  return { files: record.files, rows: readRejects(context.db.read, importId) };
}
