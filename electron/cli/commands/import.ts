import type { Command } from 'commander';
import { AppError } from '../../../shared/contract/errors.ts';
import type { ImportOutcome } from '../../../shared/contract/imports.ts';
import type { StoreContext } from '../../worker/store-context.ts';
import { callStore } from '../call-store.ts';
import { clockOn } from '../clock-options.ts';
import type { CommandRunner } from '../run-command.ts';
import { withBranch } from '../with-branch.ts';

const XLSX = /\.xlsx$/i;

export function addImport(program: Command, run: CommandRunner): void {
  program
    .command('import')
    .description('join the portal files CDB (units sold) and A2 (workshop visits) into the branch')
    .requiredOption('--db <file>')
    .option('--cdb <file>')
    .option('--a2 <file>')
    .option('--today <date>', 'the day the files are judged by, yyyy-mm-dd')
    .option('--dry-run', 'only say what would happen')
    .option(
      '--rejected <file>',
      'save the rejected rows with their reasons, ending in .xlsx; one file per portal file where both have some',
    )
    .option('--language <language>', 'of the reasons in that file: id or en', 'id')
    .option('--without-backup', 'do not back the branch up first')
    .option('--user <name>')
    .action(
      run((environment, options) => {
        const clock = options.today ? clockOn(options.today) : environment.clock;
        return withBranch(environment, { db: options.db, user: options.user, clock, dryRun: Boolean(options.dryRun) }, async (context) => {
          const chosen = [
            { kind: 'cdb' as const, path: options.cdb },
            { kind: 'a2' as const, path: options.a2 },
          ].filter((file) => file.path !== undefined);
          if (chosen.length === 0) throw new AppError('nothing_to_import');
          if (options.rejected !== undefined && !XLSX.test(options.rejected))
            throw new AppError('invalid_input', { issues: [`--rejected: ${options.rejected}`] });
          const files = [];
          for (const { kind, path } of chosen) files.push(await inspect(context, kind, String(path)));
          const outcome = await callStore(context, options.dryRun ? 'import.dryRun' : 'import.apply', {
            files,
            overwriteHandCorrections: false,
            ...(options.withoutBackup ? { withoutBackup: true } : {}),
          });
          if (options.rejected === undefined) return { json: withoutSamples(outcome), text: lines(outcome) };
          const rejectedFiles = await saveRejected(context, outcome, options.rejected, options.language as 'id' | 'en');
          return { json: { ...withoutSamples(outcome), rejectedFiles }, text: [...lines(outcome), ...rejectedFiles] };
        });
      }),
    );

  program
    .command('undo-import')
    .description('take back the newest import: created and changed rows alike')
    .requiredOption('--db <file>')
    .option('--user <name>')
    .action(
      run((environment, options) =>
        withBranch(environment, { db: options.db, user: options.user }, async (context) => {
          const history = await callStore(context, 'import.history', {});
          const newest = history.find((record) => record.undoneAt === null);
          if (!newest) throw new AppError('import_not_found');
          const { restored } = await callStore(context, 'import.undo', { importId: newest.id });
          return { json: { undone: true, importId: newest.id, restored }, text: [`import ${newest.id}: ${restored} rows put back`] };
        }),
      ),
    );
}

async function inspect(context: StoreContext, kind: 'cdb' | 'a2', path: string) {
  const granted = context.store.files.grant(path, 'read');
  const found = await callStore(context, 'import.inspect', granted);
  if (found.kind !== null && found.kind !== kind)
    throw new AppError('kind_unknown', { file: found.name, expected: kind, found: found.kind });
  return { token: granted.token, kind, mapping: found.mapping };
}

/** An import reads a workbook's first sheet: where both files have rejected rows, each gets a file of its own, which can be mended and imported. */
async function saveRejected(context: StoreContext, outcome: ImportOutcome, path: string, language: 'id' | 'en'): Promise<string[]> {
  const faulty = outcome.files.flatMap(({ kind, rejected }, file) => (rejected.length > 0 ? [{ kind, file }] : []));
  const saved = faulty.map(({ kind, file }) => ({ file, path: faulty.length === 1 ? path : path.replace(XLSX, `-${kind}.xlsx`) }));
  for (const one of saved) {
    const { token } = context.store.files.grant(one.path, 'write');
    await callStore(context, 'import.saveRejected', { importId: outcome.importId, token, language, file: one.file });
  }
  return saved.map((one) => one.path);
}

/** Samples are for the window's preview; the exact rows of a table belong in no script's output. */
function withoutSamples(outcome: ImportOutcome) {
  return { ...outcome, files: outcome.files.map(({ samples: _samples, ...file }) => file) };
}

function lines(outcome: ImportOutcome): string[] {
  const perFile = outcome.files.map(
    (file) =>
      `${file.kind.toUpperCase()} ${file.name}: ${file.rows} rows, ${file.new} new, ${file.changed} changed, ${file.unchanged} unchanged, ${file.duplicate} duplicate, ${file.rejected.length} rejected${file.erased > 0 ? `, ${file.erased} left out (erased on request)` : ''}`,
  );
  const rejected = outcome.files.flatMap((file) =>
    file.rejected.map((row) => `  ${file.kind.toUpperCase()} ${row.row}, ${row.column}: ${row.reason} (${row.value})`),
  );
  return [
    ...perFile,
    ...rejected,
    `${outcome.vehicles.total} vehicles, ${outcome.visits} visits${outcome.applied ? '' : ' (dry run, nothing written)'}`,
  ];
}
