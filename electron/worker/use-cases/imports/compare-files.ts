import { findAdoptions } from './adoptions.ts';
import { compareA2Row } from './compare-a2.ts';
import { compareCdbRow } from './compare-cdb.ts';
import type { ReadFile } from './read-file.ts';
import type { A2Row, CdbRow } from './rows.ts';
import type { Workspace } from './workspace.ts';

/** Rows between two pauses: about 10 ms of work. */
const SLICE = 500;

export interface CompareStep {
  file: string;
  done: number;
  total: number;
}

/** New rows of each file, by row number, in the order of the files. */
export type NewRows = Set<number>[];

/**
 * Lays the files over the store: all of CDB before all of A2, so that a visit finds the vehicle that comes with it. Pauses now and then,
 * so that whoever runs it can let others have the thread, or stop.
 */
export function* compareFiles(space: Workspace, files: readonly ReadFile[]): Generator<CompareStep, NewRows> {
  const newRows: NewRows = files.map(() => new Set());
  const adoptions = findAdoptions(space.provisionalVehicles(), rowsOf(files), (engineNumber) => space.vehicle(engineNumber) !== null);
  for (const kind of ['cdb', 'a2'] as const) {
    for (const [index, file] of files.entries()) {
      if (file.kind !== kind) continue;
      let done = 0;
      for (const row of file.rows) {
        const reference = { file: index, row: row.row };
        const adopted = adoptions.get(row.engineNumber);
        if (adopted && space.vehicle(row.engineNumber) === null) space.adoptVehicle(adopted.row, row.engineNumber, reference);
        const isNew = 'visitDate' in row ? compareA2Row(space, row, reference) : compareCdbRow(space, row, reference);
        if (isNew) newRows[index]?.add(row.row);
        done += 1;
        if (done % SLICE === 0) yield { file: file.name, done, total: file.rows.length };
      }
      yield { file: file.name, done, total: file.rows.length };
    }
  }
  return newRows;
}

function* rowsOf(files: readonly ReadFile[]): Generator<A2Row | CdbRow> {
  for (const file of files) yield* file.rows;
}
