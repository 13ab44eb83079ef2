import { mkdtempSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { detectKind, suggestMapping } from '../../../electron/worker/spreadsheets/header-mapping.ts';
import type { StoreContext } from '../../../electron/worker/store-context.ts';
import { importHandlers } from '../../../electron/worker/use-cases/imports.ts';
import type { ImportOutcome, InspectedFile } from '../../../shared/contract/imports.ts';
import type { TestStore } from '../../support/store.ts';

export const KARAWANG = fileURLToPath(new URL('../../fixtures/branch-karawang/', import.meta.url));

/** What the calls are given beside their input: a signal, and a place for progress. */
export function toolsOf(context: StoreContext, controller = new AbortController()) {
  const reports: { phase: string; done: number; total: number }[] = [];
  return {
    context,
    signal: controller.signal,
    controller,
    reports,
    progress: (report: { phase: string; file: string; done: number; total: number }) => void reports.push(report),
  };
}

export function grant(test: TestStore, path: string): { token: string; name: string } {
  return test.store.files.grant(path, 'read');
}

/** A CSV file with these cells, in the test's own folder. */
export function csvFile(test: TestStore, name: string, rows: readonly (readonly string[])[]): string {
  const path = join(mkdtempSync(join(test.dir, 'csv-')), name);
  const quoted = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','));
  writeFileSync(path, `${quoted.join('\r\n')}\r\n`);
  const header = rows[0] ?? [];
  const kind = detectKind(header);
  if (kind) layouts.set(path, { kind, mapping: suggestMapping(kind, header) });
  return path;
}

export async function inspect(test: TestStore, path: string): Promise<InspectedFile> {
  return importHandlers['import.inspect'](grant(test, path), toolsOf(test.context));
}

interface RequestOptions {
  overwriteHandCorrections?: boolean;
}

export async function requestOf(test: TestStore, paths: readonly string[], { overwriteHandCorrections = false }: RequestOptions = {}) {
  const files = [];
  for (const path of paths) {
    const known = layouts.get(path) ?? (await inspect(test, path));
    layouts.set(path, known);
    const { kind, mapping } = known;
    if (kind === null) throw new Error(`${basename(path)} is no import file`);
    files.push({ token: grant(test, path).token, kind, mapping });
  }
  return { files, overwriteHandCorrections };
}

/** Every look starts a parser: files of the tests' own making, and those seen before, need none. */
const layouts = new Map<string, Pick<InspectedFile, 'kind' | 'mapping'>>();

export async function dryRun(test: TestStore, paths: readonly string[], options: RequestOptions = {}): Promise<ImportOutcome> {
  return importHandlers['import.dryRun'](await requestOf(test, paths, options), toolsOf(test.context));
}

export async function apply(
  test: TestStore,
  paths: readonly string[],
  options: RequestOptions & { tools?: ReturnType<typeof toolsOf> } = {},
): Promise<ImportOutcome> {
  return importHandlers['import.apply'](await requestOf(test, paths, options), options.tools ?? toolsOf(test.context));
}

export async function undo(test: TestStore, importId: number | null): Promise<number> {
  const { restored } = await importHandlers['import.undo']({ importId: importId ?? 0 }, toolsOf(test.context));
  return restored;
}

/** Counts only, without samples and rejected rows. */
export function countsOf(outcome: ImportOutcome) {
  return outcome.files.map((file) => ({
    rows: file.rows,
    new: file.new,
    changed: file.changed,
    unchanged: file.unchanged,
    duplicate: file.duplicate,
    rejected: file.rejected.length,
  }));
}

const BUSINESS_TABLES = [
  'customers',
  'vehicles',
  'phones',
  'consents',
  'visits',
  'bookings',
  'contacts',
  'exclusions',
  'hand_corrections',
  'customer_labels',
  'custom_values',
  'follow_ups',
  'search_texts',
];

/** Every row of every business table, derived ones too. */
export function dumpBusiness(test: TestStore): Record<string, string[]> {
  const db = test.context.db.read;
  return Object.fromEntries(BUSINESS_TABLES.map((table) => [table, rowsOf(db.prepare<[]>(`SELECT * FROM ${table}`).all())]));
}

/** As text in an order of their own: rows that came back have another place in the table. */
function rowsOf(rows: readonly unknown[]): string[] {
  return rows.map((row) => JSON.stringify(row)).sort();
}

export const CDB_HEADER = ['TGL PENJUALAN', 'NO MESIN', 'NAMA CUSTOMER', 'NO HP', 'ALAMAT', 'BERSEDIA DIHUBUNGI'];
export const A2_HEADER = [
  'NO WO',
  'TGL SERVICE',
  'NO MESIN',
  'NO POLISI',
  'NAMA PEMILIK',
  'NO HP PEMBAWA',
  'NAMA PEMBAWA',
  'KM',
  'KPB KE',
  'TOTAL',
];
