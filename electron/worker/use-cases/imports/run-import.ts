import { listFields } from '../../../../db/queries/custom-fields.ts';
import { importLookups, readHandCorrections, storeStamp } from '../../../../db/queries/import-lookups.ts';
import { highestId } from '../../../../db/queries/import-rows.ts';
import { inSnapshots } from '../../../../db/snapshots.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { ImportOutcome, importContract } from '../../../../shared/contract/imports.ts';
import type { CallTools, InputOf, ProgressOf } from '../../../../shared/rpc/index.ts';
import { readActivePrograms } from '../../planning/programs.ts';
import type { StoreContext } from '../../store-context.ts';
import { backUpBeforeImport } from './back-up-first.ts';
import { compareFiles } from './compare-files.ts';
import { type ImportPlan, planImport } from './import-plan.ts';
import { atOnce, inSlices } from './in-slices.ts';
import { forgetDryRun, isStillTrue, keepDryRun, newestAudit, stateOfFile, takeDryRun } from './kept-dry-run.ts';
import { rememberDryRun } from './latest-dry-run.ts';
import { leaveOutErased } from './leave-out-erased.ts';
import { type ReadFile, type ReadingRules, readImportFile } from './read-file.ts';
import { createWorkspace } from './workspace.ts';
import { writePlan } from './write-plan.ts';

type Request = InputOf<(typeof importContract)['import.apply']>;
type Tools = CallTools<StoreContext, ProgressOf<(typeof importContract)['import.apply']>>;

/** Reads and compares, writes nothing, and tells exactly what `applyImport` would tell. */
export async function dryRunImport(request: Request, tools: Tools): Promise<ImportOutcome> {
  const { context } = tools;
  forgetDryRun(context.store); // its place in memory is needed
  const source = sourceOf(request, context);
  const auditId = newestAudit(context);
  const files = await readFiles(source, tools);
  const plan = await comparePatiently(request, files, tools);
  rememberDryRun(context.store, plan.files);
  keepDryRun(context.store, source.key, { files, plan, auditId });
  return { importId: null, applied: false, ...plan.outcome };
}

/** Often enough for a branch in which somebody logs a contact every few seconds. */
const PATIENT_COMPARISONS = 3;

/**
 * Reads, compares, and writes all files in one transaction; what a dry run of the same files has read, and compared with what still stands,
 * is taken from there. Until then the store answers others; when one of them has written meanwhile,
 * the comparison is made anew, at last inside the transaction. A cancelled import leaves nothing: it ends before the transaction or not at all.
 *
 * The transaction itself cannot pause, so it only writes: 100,000 units sold and 100,000 visits into an empty store, once in a branch's life,
 * hold the store for some ten seconds (docs/performance.md); a month's two files for a third of a second, the same files again for a few
 * milliseconds. Reading and comparing before it never hold it for a whole second.
 */
export async function applyImport(request: Request, tools: Tools): Promise<ImportOutcome> {
  const { context } = tools;
  const source = sourceOf(request, context);
  const prepared = takeDryRun(context.store, source.key);
  const files = prepared?.files ?? (await readFiles(source, tools));
  if (!request.withoutBackup)
    await backUpBeforeImport(tools).catch((failure) => {
      if (prepared) keepDryRun(context.store, source.key, prepared); // whoever goes on without a backup need not wait again
      throw failure;
    });
  for (let attempt = 1; ; attempt += 1) {
    const stamp = storeStamp(context.db.write);
    const early = prepared && isStillTrue(prepared, context) ? prepared.plan : await comparePatiently(request, files, tools);
    if (tools.signal.aborted) throw new AppError('cancelled');
    const written = context.db.transaction(() => {
      const isCurrent = storeStamp(context.db.write) === stamp;
      if (!isCurrent && attempt < PATIENT_COMPARISONS) return null;
      const plan = isCurrent ? early : compareNow(request, files, context);
      const importId = writePlan(context, plan, (phase, done, total) => tools.progress({ phase, file: '', done, total }));
      return { importId, plan };
    });
    if (written) return { importId: written.importId, applied: true, ...written.plan.outcome };
  }
}

interface Source {
  files: (Request['files'][number] & { path: string })[];
  rules: ReadingRules;
  /** The same for the same files as they lie there, read by the same rules for the same user. */
  key: string;
}

/** Throws `file_not_granted`. */
function sourceOf({ files, overwriteHandCorrections }: Request, context: StoreContext): Source {
  const granted = files.map((file) => ({ ...file, path: context.store.files.pathOf(file.token, 'read') }));
  const fields = listFields(context.db.read).filter(({ retired }) => !retired);
  const rules = { today: context.today, lastStep: lastKpbStep(context), fields };
  const states = granted.map(({ path }) => stateOfFile(path));
  return { files: granted, rules, key: JSON.stringify([granted, states, overwriteHandCorrections, rules, context.user?.id]) };
}

/** Throws `nothing_to_import` when no file has a row. */
async function readFiles({ files, rules }: Source, { context, signal, progress }: Tools): Promise<ReadFile[]> {
  const read: ReadFile[] = [];
  for (const file of files) {
    const name = fileName(file.path);
    const onProgress = (share: number) => progress({ phase: 'read', file: name, done: Math.round(share * 100), total: 100 });
    read.push(await readImportFile({ ...file, name }, rules, { workerPath: context.store.parserWorkerPath, signal, onProgress }));
  }
  if (read.every((file) => file.rowCount === 0)) throw new AppError('nothing_to_import', { files: read.map((file) => file.name) });
  return read;
}

function comparePatiently(request: Request, files: readonly ReadFile[], { context, signal, progress }: Tools): Promise<ImportPlan> {
  return inSlices(inSnapshots(context.db.read, compare(request, files, context)), signal, (step) =>
    progress({ phase: 'compare', ...step }),
  );
}

function compareNow(request: Request, files: readonly ReadFile[], context: StoreContext): ImportPlan {
  return atOnce(inSnapshots(context.db.read, compare(request, files, context)));
}

function* compare(request: Request, read: readonly ReadFile[], context: StoreContext) {
  const db = context.db.read;
  const files = yield* leaveOutErased(db, read);
  const space = createWorkspace({
    lookups: importLookups(db),
    handCorrections: readHandCorrections(db),
    overwriteHandCorrections: request.overwriteHandCorrections,
    today: context.today,
    now: context.now,
    userId: context.user?.id ?? null,
    highestIds: {
      customers: highestId(db, 'customers'),
      vehicles: highestId(db, 'vehicles'),
      phones: highestId(db, 'phones'),
      consents: highestId(db, 'consents'),
      visits: highestId(db, 'visits'),
    },
  });
  const newRows = yield* compareFiles(space, files);
  return yield* planImport(context, space, files, newRows);
}

/** Four, unless the branch's own scheme knows more. */
function lastKpbStep(context: StoreContext): number {
  const kpb = readActivePrograms(context.db.read).find((program) => program.code === 'KPB');
  return Math.max(...(kpb?.schemes.map((scheme) => scheme.steps.length) ?? []), kpb ? 0 : 4);
}

function fileName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
