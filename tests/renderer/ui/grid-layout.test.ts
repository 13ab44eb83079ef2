import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ColDef } from '../../../renderer/ui/data-grid.tsx';
import { arrange, layoutFrom, NO_LAYOUT } from '../../../renderer/ui/grid/grid-layout.ts';

const COLUMNS: ColDef<{ phone: string }>[] = [
  { colId: 'name', flex: 1 },
  { field: 'phone', width: 120 },
  { colId: 'city', width: 90, hide: true },
];
const names = (columns: readonly ColDef<{ phone: string }>[]) => columns.map(({ colId }) => colId);

describe('what was kept of a list', () => {
  it('is taken as far as it is known', () => {
    const kept = {
      ...{ hidden: ['city', 7], order: ['phone', null], widths: { name: 300, phone: -1, city: 'wide' } },
      ...{ sort: [{ column: 'city', descending: true }, { column: 3 }, null], search: 'Ade' },
    };
    expect(layoutFrom(kept)).toEqual({
      ...{ hidden: ['city'], order: ['phone'], widths: { name: 300 } },
      sort: [{ column: 'city', descending: true }],
    });
  });

  it('is an arrangement whatever was kept, and the same when it is kept again', () => {
    fc.assert(
      fc.property(fc.anything(), (kept) => {
        const layout = layoutFrom(kept);
        expect(layoutFrom(JSON.parse(JSON.stringify(layout)))).toEqual(layout);
      }),
    );
  });
});

describe('columns as a user put them', () => {
  it('stand in that order, new ones where the screen has them', () => {
    expect(names(arrange(COLUMNS, { ...NO_LAYOUT, order: ['city', 'name'] }))).toEqual(['city', 'phone', 'name']);
  });

  it('keep their widths, the others what the screen gives; what may be hidden later is given as initial', () => {
    expect(arrange(COLUMNS, { ...NO_LAYOUT, widths: { name: 300 }, sort: [{ column: 'phone', descending: true }] })).toEqual([
      { colId: 'name', initialWidth: 300 },
      { colId: 'phone', field: 'phone', initialWidth: 120, initialSort: 'desc', initialSortIndex: 0 },
      { colId: 'city', initialWidth: 90, hide: true },
    ]);
  });

  it('are all there, once, whatever was kept', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('name', 'phone', 'city', 'gone')), (order) => {
        expect(names(arrange(COLUMNS, { ...NO_LAYOUT, order })).toSorted()).toEqual(['city', 'name', 'phone']);
      }),
    );
  });
});
