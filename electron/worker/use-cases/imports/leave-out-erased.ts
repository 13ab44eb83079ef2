import type { ReadHandle } from '../../../../db/handle.ts';
import { tellsOf } from '../../../../db/queries/erase-copies.ts';
import { readTombstones, type Tombstones } from '../../../../db/queries/tombstones.ts';
import type { CompareStep } from './compare-files.ts';
import type { ReadFile } from './read-file.ts';
import type { A2Row, CdbRow } from './rows.ts';

/** Rows between two pauses: about 10 ms of work. */
const SLICE = 1000;

/** The files without the rows of people whose data were erased (DOMAIN 9): those are counted, and nothing of them is kept, not even as refused. */
export function* leaveOutErased(db: ReadHandle, files: readonly ReadFile[]): Generator<CompareStep, readonly ReadFile[]> {
  const tombstones = readTombstones(db);
  if (tombstones.isEmpty) return files;
  const isKnown = knownVehicles(db);
  const kept: ReadFile[] = [];
  for (const file of files) {
    const erased = new Set<number>();
    for (const [index, row] of file.rows.entries()) {
      if (isErased(row, tombstones, isKnown)) erased.add(row.row);
      if ((index + 1) % SLICE === 0) yield { file: file.name, done: 0, total: file.rows.length };
    }
    kept.push(without(file, erased, tombstones));
  }
  return kept;
}

/**
 * By the engine number; or by the owner's phone number, where the branch does not know the vehicle: a number that the line has given to somebody
 * else brings nobody back.
 */
function isErased(row: CdbRow | A2Row, tombstones: Tombstones, isKnown: (engineNumber: string) => boolean): boolean {
  if (tombstones.at(['engine', row.engineNumber]) !== null) return true;
  const owner = 'visitDate' in row ? row.ownerPhones : row.phones;
  return owner.some(({ number }) => number !== null && tombstones.at(['phone', number]) !== null) && !isKnown(row.engineNumber);
}

function without(file: ReadFile, erased: ReadonlySet<number>, tombstones: Tombstones): ReadFile {
  const tells = tellsOf(
    { has: (engineNumber) => tombstones.at(['engine', engineNumber]) !== null },
    { has: (number) => tombstones.at(['phone', number]) !== null },
  );
  const rejected = file.rejected.filter(({ cells }) => !tells(cells));
  const left = {
    rejected,
    erased: erased.size + file.rejected.length - rejected.length,
    refusedValues: file.refusedValues.filter(({ row }) => !erased.has(row)),
  };
  if (file.kind === 'cdb') return { ...file, ...left, rows: file.rows.filter(({ row }) => !erased.has(row)) };
  return { ...file, ...left, rows: file.rows.filter(({ row }) => !erased.has(row)).map((row) => withoutErasedBringer(row, tombstones)) };
}

/** Who brings another one's vehicle does not come back by it either. */
function withoutErasedBringer(row: A2Row, tombstones: Tombstones): A2Row {
  const isHis = row.bringerPhones.some(({ number }) => number !== null && tombstones.at(['phone', number]) !== null);
  return isHis ? { ...row, bringerName: null, bringerPhones: [], relation: null } : row;
}

function knownVehicles(db: ReadHandle): (engineNumber: string) => boolean {
  const find = db.prepare<[string], { id: number }>('SELECT id FROM vehicles WHERE engine_number = ?');
  return (engineNumber) => find.get(engineNumber) !== undefined;
}
