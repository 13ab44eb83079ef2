import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChainBreak, type ChainedRow, createChainCheck } from '../../../db/audit-chain/chain-check.ts';
import { type AuditColumns, auditHash, CHAIN_START, canonicalAuditRow } from '../../../db/audit-chain/row-hash.ts';

const row: AuditColumns = {
  id: 7,
  at: '2026-11-19T02:15:00.000Z',
  user_id: 2,
  action: 'customer.edit',
  entity: 'customer',
  entity_id: '31',
  before: '{"city":"Karawang"}',
  after: '{"city":"Bekasi"}',
};

describe('the canonical form of an audit row', () => {
  it('is one text, letter by letter, for ever', () => {
    expect(canonicalAuditRow(row)).toBe(
      '{"action":"customer.edit","after":"{\\"city\\":\\"Bekasi\\"}","at":"2026-11-19T02:15:00.000Z","before":"{\\"city\\":\\"Karawang\\"}","entity":"customer","entity_id":"31","id":7,"user_id":2}',
    );
    expect(canonicalAuditRow({ ...row, user_id: null, entity_id: null, before: null, after: null })).toBe(
      '{"action":"customer.edit","after":null,"at":"2026-11-19T02:15:00.000Z","before":null,"entity":"customer","entity_id":null,"id":7,"user_id":null}',
    );
  });

  it('does not depend on the order in which the columns were read', () => {
    expect(canonicalAuditRow(Object.fromEntries(Object.entries(row).reverse()) as never)).toBe(canonicalAuditRow(row));
  });

  // Worked out by another program (Python's json and hashlib).
  it.each([
    ['a row', CHAIN_START, row, 'ca931934d5023807a42b575b426fa3e3ba5dfdc9fa85fd7d027a83d8bcdde2ee'],
    [
      'empty columns',
      CHAIN_START,
      { ...row, user_id: null, before: null },
      '06ed8ee36d57769c4da6110758f8dcb91e727b71733a370e381d828b493c7213',
    ],
    [
      'letters of all kinds',
      'a'.repeat(64),
      { ...row, after: '{"note":"Édwin 😀 \\u0000 <b>"}' },
      '973a23e98c50d26336411d46848d966fa8fcc9935f4bb0e9e9a7f6fbe4f96584',
    ],
  ])('has a fixed fingerprint: %s', (_what, previous, columns, fingerprint) => {
    expect(auditHash(previous, columns)).toBe(fingerprint);
  });

  it('is hashed after the fingerprint before it and a line feed', () => {
    const byHand = createHash('sha256')
      .update(Buffer.from(`${CHAIN_START}\n${canonicalAuditRow(row)}`, 'utf8'))
      .digest('hex');
    expect(auditHash(CHAIN_START, row)).toBe(byHand);
  });
});

function chain(length: number): ChainedRow[] {
  const rows: ChainedRow[] = [];
  for (let id = 1; id <= length; id += 1) {
    const previous_hash = rows.at(-1)?.hash ?? CHAIN_START;
    const columns = { ...row, id, entity_id: String(id) };
    rows.push({ ...columns, previous_hash, hash: auditHash(previous_hash, columns) });
  }
  return rows;
}

/** What somebody writes who knows how rows are chained. */
function chained(columns: AuditColumns, previous_hash: string): ChainedRow {
  return { ...columns, previous_hash, hash: auditHash(previous_hash, columns) };
}

function check(rows: readonly ChainedRow[], heads: { id: number; hash: string }[] = []): ChainBreak | null {
  const checking = createChainCheck(heads);
  for (const one of rows) {
    const broken = checking.next(one);
    if (broken) return broken;
  }
  return checking.end();
}

const at = (rows: readonly ChainedRow[], id: number) => rows[id - 1] ?? chained(row, CHAIN_START);

describe('a chain', () => {
  it('that is as it was written is whole, and so is an empty one', () => {
    expect(check(chain(5))).toBeNull();
    expect(check([])).toBeNull();
  });

  const five = chain(5);
  const head = { id: 5, hash: at(five, 5).hash };
  const without = (id: number) => five.filter((one) => one.id !== id);
  const replaced = (id: number, by: ChainedRow) => five.map((one) => (one.id === id ? by : one));

  it.each<[string, ChainedRow[], ChainBreak]>([
    ['a value was changed', replaced(3, { ...at(five, 3), after: '{}' }), { id: 3, kind: 'changed' }],
    ['the first value was changed', replaced(1, { ...at(five, 1), user_id: 9 }), { id: 1, kind: 'changed' }],
    ['the newest value was changed', replaced(5, { ...at(five, 5), at: '2026-01-01T00:00:00.000Z' }), { id: 5, kind: 'changed' }],
    [
      'a value was changed and its fingerprint made anew',
      replaced(3, chained({ ...at(five, 3), after: '{}' }, at(five, 3).previous_hash)),
      { id: 3, kind: 'changed' },
    ],
    ['a fingerprint was changed', replaced(3, { ...at(five, 3), hash: 'f'.repeat(64) }), { id: 3, kind: 'changed' }],
    ['a row was removed', without(3), { id: 3, kind: 'removed' }],
    ['the first row was removed', without(1), { id: 1, kind: 'removed' }],
    ['two rows were removed', without(3).filter((one) => one.id !== 4), { id: 3, kind: 'removed' }],
    ['a row was put before the first', [chained({ ...row, id: 0 }, CHAIN_START), ...five], { id: 0, kind: 'inserted' }],
    [
      'a row was put between, the later ones pushed on',
      [...five.slice(0, 2), chained({ ...row, id: 3 }, at(five, 2).hash), ...five.slice(2).map((one) => ({ ...one, id: one.id + 1 }))],
      { id: 3, kind: 'inserted' },
    ],
    [
      'a row was put at the end by somebody who cannot chain it',
      [...five, { ...row, id: 6, previous_hash: 'b'.repeat(64), hash: 'c'.repeat(64) }],
      { id: 6, kind: 'inserted' },
    ],
    ['a row was chained on with a number of its own', [...five, chained({ ...row, id: 900 }, head.hash)], { id: 900, kind: 'inserted' }],
  ])('shows that %s', (_what, rows, broken) => {
    expect(check(rows)).toEqual(broken);
  });

  it('does not show by itself that the newest rows are gone or that all was written anew; a head that is kept elsewhere does', () => {
    expect(check(five.slice(0, 3))).toBeNull();
    expect(check(five.slice(0, 3), [head])).toEqual({ id: 4, kind: 'removed' });
    expect(check([], [head])).toEqual({ id: 1, kind: 'removed' });
    const anew: ChainedRow[] = [];
    for (const one of five) anew.push(chained({ ...one, after: '{}' }, anew.at(-1)?.hash ?? CHAIN_START));
    expect(check(anew)).toBeNull();
    expect(check(anew, [head])).toEqual({ id: 5, kind: 'changed' });
    expect(check(chain(9), [head, { id: 2, hash: at(five, 2).hash }])).toBeNull();
  });

  it('shows any change of any one value, and which row it is', () => {
    const columns = ['at', 'action', 'entity', 'entity_id', 'before', 'after', 'previous_hash', 'hash'] as const;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.constantFrom(...columns), fc.string(), (id, column, value) => {
        const rows = chain(8);
        const target = at(rows, id);
        fc.pre(target[column] !== value);
        const broken = check(rows.map((one) => (one.id === id ? { ...one, [column]: value } : one)));
        expect(broken).toMatchObject({ id });
      }),
    );
  });
});
