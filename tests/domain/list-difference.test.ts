import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyDifference, differenceOf, isSameData, NEW } from '../../shared/domain/list-difference.ts';

const list = fc.uniqueArray(fc.record({ key: fc.constantFrom(...'abcdefgh'), said: fc.constantFrom('x', 'y', null) }), {
  selector: ({ key }) => key,
});

it('makes any list out of any other, through JSON', () => {
  fc.assert(
    fc.property(list, list, (known, wanted) => {
      expect(applyDifference(known, JSON.parse(JSON.stringify(differenceOf(known, wanted))))).toEqual(wanted);
    }),
  );
});

it('tells only what is new or changed and keeps the objects of the rest', () => {
  const known = ['a', 'b', 'c'].map((key) => ({ key, said: 'x' }));
  const wanted = [
    { key: 'c', said: 'x' },
    { key: 'a', said: 'y' },
    { key: 'b', said: 'x' },
  ];
  const difference = differenceOf(known, wanted);
  expect(difference).toEqual({ places: [2, NEW, 1], items: [{ key: 'a', said: 'y' }] });
  const list = applyDifference(known, difference);
  expect(list?.[0]).toBe(known[2]);
  expect(list?.[2]).toBe(known[1]);
});

it.each([
  ['a place that the list does not have', { places: [0, 5], items: [] }],
  ['fewer items than are new', { places: [NEW, NEW], items: [{ key: 'z' }] }],
  ['more items than are new', { places: [0], items: [{ key: 'z' }] }],
])('refuses a difference to another list: %s', (_, difference) => {
  expect(applyDifference([{ key: 'a' }], difference)).toBeNull();
});

it('takes data for the same when JSON makes the same of it', () => {
  const value = fc.oneof(fc.constantFrom('x', 'y', null, true), fc.integer({ min: 0, max: 2 }));
  const data = fc.object({
    key: fc.constantFrom('a', 'b', 'c'),
    values: [value, fc.array(value, { maxLength: 2 })],
    maxDepth: 2,
    maxKeys: 2,
  });
  fc.assert(
    fc.property(data, data, (one, other) => {
      expect(isSameData(one, JSON.parse(JSON.stringify(one)))).toBe(true);
      expect(isSameData(one, other)).toBe(isSameData(other, one));
      if (isSameData(one, other)) expect(other).toEqual(one);
    }),
  );
  expect(isSameData({ a: 1, b: undefined }, { a: 1 })).toBe(true);
  expect(isSameData({ a: 1 }, { a: 1, b: null })).toBe(false);
  expect(isSameData([], {})).toBe(false);
});
