import type { z } from 'zod';
import type { fileOutcome, ImportOutcome, sampleRow } from '../../../../shared/contract/imports.ts';
import { CUSTOM_PREFIX } from '../../../../shared/domain/custom-fields.ts';
import type { NewRows } from './compare-files.ts';
import { changedColumns, type Draft, type RowReference } from './draft.ts';
import { nameOn, type ReadFile } from './read-file.ts';
import { reasonOf } from './reject-words.ts';
import type { A2Row, CdbRow } from './rows.ts';
import type { Workspace } from './workspace.ts';

type SampleRow = z.infer<typeof sampleRow>;
type FileOutcome = z.infer<typeof fileOutcome>;

const MOST_SAMPLES = 50;
const MOST_REFUSED = 200;

interface Change {
  what: string;
  before: string | null;
  after: string | null;
}
/** First change of each changed row, by row number: enough for a sample. */
type ChangedRows = Map<number, Change>[];

/** New, changed, unchanged, duplicate and rejected rows of each file: together they are all its rows. */
export function countFiles(
  space: Workspace,
  files: readonly ReadFile[],
  newRows: NewRows,
): Pick<ImportOutcome, 'files' | 'vehicles' | 'visits'> {
  const changedRows = findChangedRows(space, files, newRows);
  const engines = new Set(files.flatMap((file) => [...file.rows].map((row) => row.engineNumber)));
  const onlyInA2 = [...engines].filter((engine) => space.vehicle(engine)?.now.source === 'a2').length;
  return {
    files: files.map((file, index) => outcomeOf(file, newRows[index] ?? new Set(), changedRows[index] ?? new Map())),
    vehicles: { total: engines.size, fromCdb: engines.size - onlyInA2, onlyInA2 },
    visits: files.reduce((sum, file) => sum + (file.kind === 'a2' ? file.rows.length : 0), 0),
  };
}

function outcomeOf(file: ReadFile, fresh: ReadonlySet<number>, changed: ReadonlyMap<number, Change>): FileOutcome {
  return {
    kind: file.kind,
    name: file.name,
    format: file.format,
    rows: file.rowCount,
    new: fresh.size,
    changed: changed.size,
    unchanged: file.rows.length - fresh.size - changed.size,
    duplicate: file.duplicates.length,
    erased: file.erased,
    rejected: file.rejected.map(({ row, column, value, code }) => ({ row, column, value, code, reason: reasonOf(code, 'id') })),
    refusedValues: {
      count: file.refusedValues.length,
      samples: file.refusedValues.slice(0, MOST_REFUSED),
    },
    samples: {
      new: sampleRows(file, (row) => (fresh.has(row.row) ? { what: 'new', before: null, after: dateOn(row) } : null)),
      changed: sampleRows(file, (row) => changed.get(row.row) ?? null),
      duplicate: file.duplicates.slice(0, MOST_SAMPLES).map(({ row, firstRow, engineNumber, name }) => ({
        row,
        engineNumber,
        name,
        what: 'duplicate',
        before: String(firstRow),
        after: null,
      })),
      unusablePhone: sampleRows(file, (row) => (hasNoNumber(row) ? { what: 'phone', before: writtenPhones(row), after: null } : null)),
    },
  };
}

/** A unit sold without any usable number of its owner. A visit often names none: that is no fault. */
export function hasNoNumber(row: CdbRow | A2Row): boolean {
  return 'purchaseDate' in row && row.phones.every((phone) => phone.number === null);
}

function writtenPhones(row: CdbRow | A2Row): string {
  return 'phones' in row ? row.phones.map((phone) => phone.written).join(', ') : '';
}

function dateOn(row: CdbRow | A2Row): string {
  return 'purchaseDate' in row ? row.purchaseDate : row.visitDate;
}

function sampleRows(file: ReadFile, changeOf: (row: CdbRow | A2Row) => Change | null): SampleRow[] {
  const samples: SampleRow[] = [];
  for (const row of file.rows) {
    const change = changeOf(row);
    if (change) samples.push({ row: row.row, engineNumber: row.engineNumber, name: nameOn(row), ...change });
    if (samples.length === MOST_SAMPLES) break;
  }
  return samples;
}

/** Derived columns change along with those that a person knows. */
const COMPANIONS = new Set(['name_key', 'frame_key', 'identity', 'source', 'customer_id']);

function findChangedRows(space: Workspace, files: readonly ReadFile[], newRows: NewRows): ChangedRows {
  const changed: ChangedRows = files.map(() => new Map());
  const note = ({ file, row }: RowReference, change: Change) => {
    const rows = changed[file];
    if (!rows || newRows[file]?.has(row)) return;
    const known = rows.get(row);
    if (!known || (COMPANIONS.has(known.what) && !COMPANIONS.has(change.what))) rows.set(row, change);
  };
  const noteDraft = (draft: Draft<object>) => {
    for (const column of changedColumns(draft)) {
      const reference = draft.touched?.get(column);
      if (reference) note(reference, { what: column, before: shown(draft.before?.[column]), after: shown(draft.now[column]) });
    }
  };
  for (const draft of space.vehicles()) noteDraft(draft);
  for (const draft of space.customers()) noteDraft(draft);
  for (const draft of space.visits()) noteDraft(draft);
  for (const book of space.books()) {
    if (!book.known) continue;
    for (const { phone, reference } of book.added) note(reference, { what: 'phone', before: null, after: phone.written });
    for (const draft of book.drafts) noteDraft(draft);
  }
  for (const { field, before, now, reference } of space.own.changed())
    note(reference, { what: `${CUSTOM_PREFIX}${field.name}`, before: shown(before), after: shown(now) });
  for (const [, { stored, given }] of space.consents()) {
    if (given) note(given.reference, { what: 'consent', before: stored ? word(stored.granted === 1) : null, after: word(given.granted) });
  }
  return changed;
}

function word(granted: boolean): string {
  return granted ? 'Y' : 'N';
}

function shown(value: unknown): string | null {
  return value === null || value === undefined ? null : String(value);
}
