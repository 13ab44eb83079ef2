import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { query } from '../../db/handle.ts';
import { indexVehicles, searchVehicles } from '../../db/queries/search-index.ts';
import { foldForSearch, searchNeedles } from '../../db/queries/search-text.ts';
import { openTestStore, type TestStore } from '../support/store.ts';
import { addVehicle } from '../support/vehicles.ts';

let test: TestStore;
beforeEach(() => {
  test = openTestStore();
});
afterEach(() => test.close());

interface Traits {
  name: string;
  phone?: string;
  plate?: string;
  frame?: string;
  engine?: string;
}

function add({ name, phone, plate, frame, engine }: Traits): number {
  const { db } = test.context;
  const { vehicleId } = addVehicle(test.context, { name, ...(phone && { phone }), ...(engine && { engineNumber: engine }) });
  db.write.run(
    query
      .updateTable('vehicles')
      .set({ plate: plate ?? null, frame_number: frame ?? null })
      .where('id', '=', vehicleId),
  );
  db.transaction(() => indexVehicles(db.write, [vehicleId]));
  return vehicleId;
}

const find = (text: string, limit = 100) => searchVehicles(test.context.db.read, text, limit);

describe('search', () => {
  it('finds a number however it is typed', () => {
    const id = add({ name: 'Ade Irawan', phone: '+6281255500118' });
    add({ name: 'Budi', phone: '+6281255500119' });
    for (const typed of [
      '081255500118',
      '0812 5550 0118',
      '0812-5550-0118',
      '+6281255500118',
      '+62 812 5550 0118',
      '62812 55500118',
      '0118',
    ])
      expect([typed, find(typed)]).toEqual([typed, [id]]);
  });

  it('finds a plate with and without blanks, an engine and a frame number by any part', () => {
    const id = add({ name: 'Ade', plate: 'T4065LD', engine: 'KF41E2311674', frame: 'MH1KF4118SK123456' });
    add({ name: 'Budi', plate: 'T4065LE' });
    for (const typed of ['T 4065 LD', 't4065ld', '4065 LD', 'f41e23', 'KF41E 2311674', 'sk1234'])
      expect([typed, find(typed)]).toEqual([typed, [id]]);
  });

  it('finds names without regard to case, accents and doubled blanks, by one letter too', () => {
    const id = add({ name: 'Zéphyrin  O’Néill' });
    for (const typed of ['zephyrin o', 'ÉPHY', 'Z', 'hy', '  neill ']) expect([typed, find(typed)]).toEqual([typed, [id]]);
  });

  it('does not join words that stand apart, nor one value with the next', () => {
    add({ name: 'Budi Santoso', plate: 'T1AB' });
    expect(find('budisan')).toEqual([]);
    expect(find('santoso t1')).toEqual([]);
  });

  it('forgets what was and knows what is, after a change', () => {
    const id = add({ name: 'Lama Sekali' });
    const { db } = test.context;
    db.write.run(query.updateTable('customers').set({ name: 'Baru Benar' }));
    indexVehicles(db.write, 'all');
    indexVehicles(db.write, 'all');
    expect([find('lama'), find('baru')]).toEqual([[], [id]]);
  });

  it('finds nothing for nothing, takes no text for a query, and stops at the limit', () => {
    for (const name of ['Aa"b AND (c', 'Aa"b OR *', 'NEAR aa"b']) add({ name });
    expect(find('')).toEqual([]);
    expect(find('   ')).toEqual([]);
    expect(find('aa"b')).toHaveLength(3);
    expect(find('aa"b', 2)).toHaveLength(2);
    expect(find('b and (c')).toHaveLength(1);
    expect(find('*')).toHaveLength(1);
    expect(find('x OR "')).toEqual([]);
    expect(find('\0\ud800')).toEqual([]);
  });
});

describe('search against LIKE', () => {
  it('finds exactly what LIKE finds on the folded text', () => {
    const letters = fc.constantFrom('a', 'A', 'b', 'é', 'ß', 'İ', ' ', "'", '"', '%', '_', '1', '0', '-', '+', '.', '😀', '*');
    const words = fc.string({ unit: letters, minLength: 1, maxLength: 14 });
    const digits = fc.string({ unit: fc.constantFrom('0', '1', '8'), minLength: 9, maxLength: 10 });
    const vehicle = fc.record({
      name: words,
      phone: digits.map((tail) => `+628${tail}`),
      plate: fc.constantFrom('T1AB', 'B1100AA', undefined),
    });
    const { db } = test.context;
    fc.assert(
      fc.property(
        fc.array(vehicle, { minLength: 1, maxLength: 12 }),
        fc.array(words, { minLength: 1, maxLength: 15 }),
        (vehicles, queries) => {
          for (const table of ['search_texts', 'phones', 'vehicles', 'customers']) db.raw.exec(`DELETE FROM ${table}`);
          db.raw.exec('DELETE FROM search_index');
          for (const one of vehicles) add(one as Traits);
          for (const typed of [...queries, ...vehicles.map((one) => one.name.slice(1, 6)), ...vehicles.map((one) => one.phone.slice(3, 8))])
            expect([typed, find(typed).sort((a, b) => a - b)]).toEqual([typed, byLike(typed)]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('folds to the same text again', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => foldForSearch(foldForSearch(text)) === foldForSearch(text)));
  });
});

function byLike(typed: string): number[] {
  const like = test.context.db.read.prepare<[string], { id: number }>(
    `SELECT vehicle_id AS id FROM search_texts WHERE text LIKE '%' || ? || '%' ESCAPE '\\'`,
  );
  const ids = searchNeedles(typed).flatMap((needle) => like.all(needle.replace(/[\\%_]/g, '\\$&')).map(({ id }) => id));
  return [...new Set(ids)].sort((a, b) => a - b);
}
