import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connectDatabase } from '../../../db/connect.ts';
import { query } from '../../../db/handle.ts';
import { readCustomerListIds } from '../../../db/queries/customer-rows.ts';
import { indexVehicles } from '../../../db/queries/search-index.ts';
import { searchNeedles } from '../../../db/queries/search-text.ts';
import { SearchMemory } from '../../../electron/worker/search-memory/search-memory.ts';
import { nameKey } from '../../../shared/domain/person-name.ts';
import { type ContactDays, openContactDays } from '../../support/contact-days.ts';

const SLICE = 3;

let days: ContactDays;
let waiting: (() => void)[];
let memory: SearchMemory;
beforeEach(() => {
  days = openContactDays();
  waiting = [];
  memory = new SearchMemory(days.context.db, (work) => void waiting.push(work), SLICE);
});
afterEach(() => days.close());

function add(name: string): number {
  const { vehicleId } = days.vehicle({ name });
  rename(vehicleId, name);
  return vehicleId;
}

function rename(vehicleId: number, name: string) {
  const { db } = days.context;
  db.transaction(() => {
    const owner = query.selectFrom('vehicles').select('customer_id').where('id', '=', vehicleId);
    const change = query
      .updateTable('customers')
      .set({ name, name_key: nameKey(name) })
      .where('id', '=', owner);
    db.write.run(change);
    indexVehicles(db.write, [vehicleId]);
  });
}

const bySql = (typed: string) =>
  readCustomerListIds(days.context.db.read, { search: typed, sort: [], filter: {}, today: days.context.today });
const found = (typed: string) => memory.find(searchNeedles(typed));

function readToTheEnd() {
  memory.isReady();
  for (let work = waiting.shift(); work; work = waiting.shift()) work();
}

const anyName = fc
  .string({ unit: fc.constantFrom('a', 'b', 'S', 'é', ' ', '1', '0', '%'), minLength: 1, maxLength: 6 })
  .filter((name) => nameKey(name) !== '');

describe('the names kept in memory', () => {
  it('find what the tables find, in their order, whatever changes before, while and after they are read', () => {
    const change = fc.oneof(
      fc.record({ kind: fc.constant('add' as const), name: anyName }),
      fc.record({ kind: fc.constant('rename' as const), name: anyName, which: fc.nat() }),
      fc.record({ kind: fc.constant('read' as const) }),
      fc.record({ kind: fc.constant('look' as const), typed: anyName }),
    );
    fc.assert(
      fc.property(fc.array(change, { maxLength: 25 }), (changes) => {
        const ids = [add('Sari Dewi')];
        for (const one of changes) {
          if (one.kind === 'add') ids.push(add(one.name));
          if (one.kind === 'rename') rename(ids[one.which % ids.length] ?? 0, one.name);
          if (one.kind === 'read') waiting.shift()?.();
          if (one.kind === 'look') expect([one.typed, found(one.typed) ?? bySql(one.typed)]).toEqual([one.typed, bySql(one.typed)]);
        }
        readToTheEnd();
        for (const typed of ['', 'a', 'sa', 'sari', '10', '%', ...changes.flatMap((one) => ('name' in one ? [one.name] : []))])
          expect([typed, found(typed)]).toEqual([typed, bySql(typed)]);
      }),
      { numRuns: 25 },
    );
  });

  it('answer nothing until they are read, nor while a change is under way, and take none for done that was not', () => {
    for (let n = 0; n < 2 * SLICE; n += 1) add(`Orang ${n}`);
    expect(found('orang')).toBeNull();
    readToTheEnd();
    expect(found('orang')).toHaveLength(2 * SLICE);
    const { db } = days.context;
    expect(() =>
      db.transaction(() => {
        const all = query.selectFrom('vehicles').select('id');
        db.write.run(query.updateTable('customers').set({ name: 'Lain', name_key: 'lain' }));
        indexVehicles(
          db.write,
          db.read.all(all).map(({ id }) => id),
        );
        expect(found('lain')).toBeNull();
        throw new Error('taken back');
      }),
    ).toThrow('taken back');
    expect(found('orang')).toHaveLength(2 * SLICE);
    expect(found('lain')).toEqual([]);
  });

  it('hold whoever was never indexed, too', () => {
    const indexed = add('Sari Dewi');
    readToTheEnd();
    const { vehicleId } = days.vehicle({ name: 'Adi' });
    readToTheEnd();
    expect(found('')?.toSorted((one, other) => one - other)).toEqual([indexed, vehicleId]);
    expect(found('')).toEqual(bySql(''));
  });

  it('are read anew after another program has written', () => {
    const vehicleId = add('Sari Dewi');
    readToTheEnd();
    expect(found('sari')).toEqual([vehicleId]);
    const other = connectDatabase(days.context.db.file, { key: days.context.store.databaseKey });
    other.prepare("UPDATE search_texts SET text = 'rina'").run();
    other.close();
    readToTheEnd();
    expect(found('sari')).toEqual([]);
    expect(found('rina')).toEqual([vehicleId]);
  });
});
