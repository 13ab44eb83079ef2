import { describe, expect, it } from 'vitest';
import { auditDifferences, auditFieldName } from '../../shared/domain/audit-difference.ts';

const said = (before: unknown, after: unknown) => auditDifferences(before, after).map((one) => [one.path.join('/'), one.before, one.after]);

describe('the difference between before and after', () => {
  it.each<[string, unknown, unknown, unknown[][]]>([
    ['a value that changed', { city: 'Karawang' }, { city: 'Bekasi' }, [['city', 'Karawang', 'Bekasi']]],
    ['values that stayed', { a: 1, b: null }, { a: 1, b: null }, []],
    ['a part of what was there: the rest stayed', { id: 4, number: '+62', position: 1 }, { position: 0 }, [['position', 1, 0]]],
    ['something new', null, { note: 'x', empty: null }, [['note', null, 'x']]],
    ['something gone', { note: 'x' }, null, [['note', 'x', null]]],
    ['one value', 'a', 'b', [['', 'a', 'b']]],
    ['a list of values', { days: [1, 2] }, { days: [1, 3] }, [['days', '1, 2', '1, 3']]],
    ['an empty list', { days: [] }, { days: ['x'] }, [['days', null, 'x']]],
    [
      'a list of things, by what names them',
      [
        { code: 'A', name: 'one' },
        { code: 'B', name: 'two' },
      ],
      [
        { code: 'B', name: 'three' },
        { code: 'C', name: 'new' },
      ],
      [
        ['A/code', 'A', null],
        ['A/name', 'one', null],
        ['B/name', 'two', 'three'],
        ['C/code', null, 'C'],
        ['C/name', null, 'new'],
      ],
    ],
    [
      'slots, which a time and a type name together',
      [
        { time: '08:00', type: 'regular', capacity: 2 },
        { time: '08:00', type: 'weekend', capacity: 3 },
      ],
      [
        { time: '08:00', type: 'regular', capacity: 2 },
        { time: '08:00', type: 'weekend', capacity: 4 },
      ],
      [['08:00 weekend/capacity', 3, 4]],
    ],
    [
      'two things of one name',
      [
        { code: 'A', n: 1 },
        { code: 'A', n: 2 },
      ],
      [
        { code: 'A', n: 1 },
        { code: 'A', n: 3 },
      ],
      [['A (2)/n', 2, 3]],
    ],
    ['what lies deeper', { draft: { offer: null } }, { draft: { offer: 'x' } }, [['draft/offer', null, 'x']]],
    [
      'a value that became a list',
      { a: 'x' },
      { a: [{ id: 1 }] },
      [
        ['a', 'x', null],
        ['a/1/id', null, 1],
      ],
    ],
  ])('tells %s', (_what, before, after, differences) => {
    expect(said(before, after)).toEqual(differences);
  });

  it('names a column as its field', () => {
    expect(['postal_code', 'city', 'whatsappDailyCap'].map(auditFieldName)).toEqual(['postalCode', 'city', 'whatsappDailyCap']);
  });
});
