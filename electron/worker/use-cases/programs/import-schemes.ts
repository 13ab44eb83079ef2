import { query } from '../../../../db/handle.ts';
import { replaceSchemes } from '../../../../db/queries/programs.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import { audit } from '../../audit.ts';
import { readSchemes } from '../../planning/programs.ts';
import { replanVehicles } from '../../planning/replan.ts';
import { readWholeFile } from '../../spreadsheets/parse-file.ts';
import type { StoreContext } from '../../store-context.ts';
import { refuseUnsound } from './check-schemes.ts';
import { readSchemeRows } from './read-scheme-rows.ts';

/**
 * Takes a scheme table from a spreadsheet, all or nothing. The file is the whole table; only when it has no row for "all others" ('*')
 * does the present one stay, because without it most vehicles would lose their program.
 */
export async function importSchemes(
  context: StoreContext,
  { token, programCode }: { token: string; programCode: string },
  signal: AbortSignal,
): Promise<{ schemes: number; replanned: number }> {
  const { store } = context;
  const table = await readWholeFile(store.files.pathOf(token, 'read'), { workerPath: store.parserWorkerPath, signal });
  const rows = readSchemeRows(table);
  if (rows.length === 0) throw new AppError('sheet_empty');
  refuseUnsound(rows);
  return context.db.transaction(() => {
    const db = context.db.write;
    const program = db.first(query.selectFrom('programs').select(['id', 'source']).where('code', '=', programCode));
    if (!program) throw new AppError('program_not_found', { code: programCode });
    if (program.source === 'head_office') throw new AppError('from_head_office', { value: programCode });
    const before = readSchemes(db, program.id);
    const imported = rows.map((row) => ({
      enginePrefix: row.enginePrefix,
      steps: row.deadlineDays.map((deadlineDays, index) => ({
        code: `${programCode}${index + 1}`,
        deadlineDays,
        limitKm: row.limitKm[index] ?? null,
      })),
    }));
    const kept = imported.some((scheme) => scheme.enginePrefix === '*') ? [] : before.filter((scheme) => scheme.enginePrefix === '*');
    const after = [...imported, ...kept];
    replaceSchemes(db, program.id, after);
    audit(context, { action: 'schemes.importFile', entity: 'program', entityId: program.id, before, after });
    return { schemes: imported.length, replanned: replanVehicles(context, 'all') };
  });
}
