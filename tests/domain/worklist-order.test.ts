import fc from 'fast-check';
import { expect, test } from 'vitest';
import { orderByUrgency, type Placed, whyHere } from '../../shared/domain/worklist-order.ts';

const item = (key: string, said: Partial<Placed> = {}): Placed => ({
  ...{ key, vehicleId: Number(key.charCodeAt(0)), phone: `+62812555001${key.charCodeAt(0)}` },
  ...{ lateDays: 0, dueDate: '2026-02-09', deadline: '2026-03-11', booking: null },
  ...said,
});

test.each([
  { name: 'late before the rest', first: { lateDays: 1, dueDate: '2026-02-08', deadline: '2026-04-01' }, second: {}, rule: 'late' },
  {
    name: 'the longest overdue',
    first: { lateDays: 5, dueDate: '2026-02-04', deadline: '2026-04-01' },
    second: { lateDays: 1, dueDate: '2026-02-08' },
    rule: 'longest_late',
  },
  { name: 'the nearer deadline', first: { deadline: '2026-03-10' }, second: {}, rule: 'last_day' },
  {
    name: 'without a deadline the booked day',
    first: { deadline: null, booking: { date: '2026-02-10' } },
    second: { deadline: '2026-02-11' },
    rule: 'last_day',
  },
  { name: 'the earlier date', first: { dueDate: '2026-02-01' }, second: {}, rule: 'due_date' },
  { name: 'else as they come', first: {}, second: {}, rule: 'as_urgent' },
] as const)('$name', ({ first, second, rule }) => {
  const items = [item('b', second), item('a', first)];
  expect(orderByUrgency(items).map(({ key }) => key)).toEqual(['a', 'b']);
  expect(whyHere('a', items)).toMatchObject({ together: null, above: null, below: { item: { key: 'b' }, rule } });
  expect(whyHere('b', items)).toMatchObject({ together: null, above: { item: { key: 'a' }, rule }, below: null });
});

test('one number stands together at the place of its most urgent, and says so', () => {
  const shared = { phone: '+6281255500999' };
  const items = [
    item('a', { lateDays: 2, dueDate: '2026-02-07', ...shared }),
    item('b', { lateDays: 1, dueDate: '2026-02-08' }),
    item('c', shared),
  ];
  expect(orderByUrgency(items).map(({ key }) => key)).toEqual(['a', 'c', 'b']);
  expect(whyHere('c', items)).toMatchObject({ together: { key: 'a' }, above: null, below: { item: { key: 'b' }, rule: 'longest_late' } });
  expect(whyHere('x', items)).toBeNull();
});

const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-02-${String(n).padStart(2, '0')}`);
const placed = fc.record({
  vehicleId: fc.integer({ min: 1, max: 9 }),
  phone: fc.option(fc.constantFrom('+621', '+622', '+623', '+624')),
  lateDays: fc.constantFrom(0, 0, 1, 3),
  dueDate: day,
  deadline: fc.option(day),
  booking: fc.option(fc.record({ date: day })),
});

test('what is said of two neighbours is what sorts them, whatever the list', () => {
  fc.assert(
    fc.property(fc.array(placed, { minLength: 1, maxLength: 12 }), (fields) => {
      const items = fields.map((one, index) => ({ ...one, key: `k${index}` }));
      const ordered = orderByUrgency(items);
      expect(ordered.map(({ key }) => key).sort()).toEqual(items.map(({ key }) => key).sort());
      const places = ordered.map(({ key }) => whyHere(key, items));
      places.forEach((place, index) => {
        // Only who shares a number with somebody above stands there because of it.
        const sharesAbove = ordered.slice(0, index).some((other) => nameOf(other) === nameOf(ordered[index] ?? other));
        expect(place?.together !== null).toBe(sharesAbove);
        if (place?.above) expect(ordered.indexOf(place.above.item)).toBeLessThan(index);
        if (place?.below) expect(ordered.indexOf(place.below.item)).toBeGreaterThan(index);
      });
    }),
  );
});

function nameOf({ phone, vehicleId }: Placed): string {
  return phone ?? `vehicle ${vehicleId}`;
}
