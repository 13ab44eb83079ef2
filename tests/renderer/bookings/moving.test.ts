import { describe, expect, test } from 'vitest';
import { toneOf } from '../../../renderer/features/bookings/calendar/calendar-model.ts';
import { isMovable, moveState, slotInDirection } from '../../../renderer/features/bookings/move/move-target.ts';
import type { BookingView, SlotLoad } from '../../../shared/contract/bookings.ts';

const booking = { id: 1, date: '2026-11-20', slot: '10:00', type: 'regular', status: 'open' } as BookingView;
const slot = (date: string, time: string, other: Partial<SlotLoad> = {}): SlotLoad => ({
  ...{ date, time, type: 'regular', capacity: 4, taken: 1, open: true },
  ...other,
});

describe('where a booking can go', () => {
  test.each([
    [slot('2026-11-20', '10:00'), 'here'],
    [slot('2026-11-20', '10:00', { type: 'home_service' }), 'free'],
    [slot('2026-11-21', '10:00', { taken: 4 }), 'full'],
    [slot('2026-11-21', '10:00', { taken: 5 }), 'full'],
    [slot('2026-11-19', '10:00', { open: false }), 'closed'],
    [slot('2026-11-19', '10:00', { open: false, taken: 4 }), 'closed'],
  ] as const)('%o: %s', (place, state) => expect(moveState(booking, place)).toBe(state));

  test('only while it is still to come', () => {
    const states = ['open', 'shown', 'done', 'no_show', 'cancelled', 'rescheduled'] as const;
    expect(states.filter((status) => isMovable({ ...booking, status }))).toEqual(['open']);
  });

  const slots = [
    slot('2026-11-18', '10:00', { open: false }),
    slot('2026-11-19', '10:00'),
    slot('2026-11-20', '08:00'),
    slot('2026-11-20', '09:00', { open: false }),
    slot('2026-11-20', '10:00'),
    slot('2026-11-20', '11:00', { type: 'home_service' }),
    slot('2026-11-20', '13:00', { taken: 4 }),
    slot('2026-11-22', '10:00'),
    slot('2026-11-21', '11:00'),
  ];
  test.each([
    ['ArrowLeft', '2026-11-19 10:00'],
    ['ArrowRight', '2026-11-22 10:00'],
    ['ArrowUp', '2026-11-20 08:00'],
    ['ArrowDown', '2026-11-20 13:00'],
    ['Enter', undefined],
  ])('%s leads past what is closed or of another kind', (key, place) => {
    const found = slotInDirection(booking, slots, key);
    expect(found && `${found.date} ${found.time}`).toBe(place);
  });
  test('nothing beyond the last one', () =>
    expect(slotInDirection({ ...booking, date: '2026-11-22' }, slots, 'ArrowRight')).toBeUndefined());
});

test.each([
  [0, 4, 'free'],
  [2, 4, 'free'],
  [3, 4, 'tight'],
  [7, 10, 'tight'],
  [0, 1, 'free'],
  [1, 2, 'tight'],
  [4, 4, 'full'],
  [1, 1, 'full'],
  [5, 4, 'over'],
  [1, 0, 'over'],
] as const)('%d of %d places are %s', (taken, capacity, tone) => expect(toneOf({ taken, capacity })).toBe(tone));
