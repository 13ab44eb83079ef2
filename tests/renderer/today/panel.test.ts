import { describe, expect, test } from 'vitest';
import { markValues } from '../../../renderer/features/today/panel/mark-values.ts';
import { inOneHour } from '../../../renderer/ui/panel/quick-times.ts';
import { slotTable, stateOfSlot } from '../../../renderer/ui/slots/slot-table.ts';
import type { SlotLoad } from '../../../shared/contract/bookings.ts';

function slot(date: string, time: string, fields: Partial<SlotLoad> = {}): SlotLoad {
  return { date, time, type: 'regular', capacity: 4, taken: 0, open: true, ...fields };
}

describe('the table of slots', () => {
  const days = [
    { date: '2026-11-19', holiday: null, slots: [slot('2026-11-19', '08:00'), slot('2026-11-19', '14:00')] },
    { date: '2026-11-20', holiday: 'Libur', slots: [slot('2026-11-20', '08:00')] },
    { date: '2026-11-21', holiday: null, slots: [slot('2026-11-21', '08:00', { type: 'weekend' })] },
    { date: '2026-11-23', holiday: null, slots: [slot('2026-11-23', '14:00', { taken: 4 })] },
  ];

  test('shows days with a place of that type, and closes what has gone by', () => {
    const table = slotTable(days, 'regular', '2026-11-19T10:00:00');
    expect(table.dates).toEqual(['2026-11-19', '2026-11-23']);
    expect(table.rows.map(({ time, cells }) => [time, ...cells.map(({ slot }) => stateOfSlot(slot))])).toEqual([
      ['08:00', 'closed', 'closed'],
      ['14:00', 'free', 'full'],
    ]);
  });

  test('a slot without capacity is closed', () => {
    expect(stateOfSlot(slot('2026-11-23', '08:00', { capacity: 0 }))).toBe('closed');
  });
});

describe('values in a message', () => {
  test('are cut out whole, longest first, and the text stays the same', () => {
    const text = 'Bapak Ade Irawan, motor Vario 160 (KPB1)';
    const pieces = markValues(text, ['Ade', 'Ade Irawan', 'Vario 160', null, '', 'KPB1']);
    expect(pieces.filter(({ marked }) => marked).map((piece) => piece.text)).toEqual(['Ade Irawan', 'Vario 160', 'KPB1']);
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
  });
  test('are taken as text, not as a pattern', () => {
    expect(markValues('a.c abc', ['a.c']).filter(({ marked }) => marked)).toHaveLength(1);
  });
});

test('an hour from now lies on full five minutes and never on tomorrow', () => {
  expect([inOneHour('2026-11-19T10:02:00'), inOneHour('2026-11-19T22:56:00'), inOneHour('')]).toEqual(['11:05', null, null]);
});
