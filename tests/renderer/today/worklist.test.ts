import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyForm } from '../../../renderer/features/today/form/contact-form.ts';
import { groupOf, isIncluded } from '../../../renderer/features/today/form/contact-group.ts';
import { mainStep } from '../../../renderer/features/today/form/main-step.ts';
import { countByTab, countOfFilters, NO_FILTER, passes, TABS } from '../../../renderer/features/today/list/filter.ts';
import { filterChoices } from '../../../renderer/features/today/list/filter-choices.ts';
import { nextItem } from '../../../renderer/features/today/list/next-item.ts';
import { dayPace } from '../../../renderer/features/today/list/pace.ts';
import { viewFromSaved } from '../../../renderer/features/today/list/view-state.ts';
import type { WorklistItem } from '../../../shared/contract/worklist.ts';
import { item } from './items.ts';

const NOW = '2026-11-19T10:00:00';

describe('tabs and filters', () => {
  test('the counts of the tabs add up to all, whatever is on the list', () => {
    const kinds: WorklistItem['kind'][] = ['attempt', 'waiting', 'call_back', 'confirm_booking', 'settle_booking'];
    fc.assert(
      fc.property(fc.array(fc.record({ kind: fc.constantFrom(...kinds), lateDays: fc.integer({ min: -2, max: 5 }) })), (facts) => {
        const counts = countByTab(facts.map((fact, index) => item({ key: String(index), ...fact })));
        const sum = TABS.filter((tab) => tab !== 'all').reduce((total, tab) => total + counts[tab], 0);
        expect([sum, counts.all]).toEqual([facts.length, facts.length]);
      }),
    );
  });

  test.each([
    ['pelanggan', true],
    ['t 4821', true],
    ['jm91e-148', true],
    ['0812 0000', true],
    ['+62 812', true],
    ['0813', false],
    ['beat', true],
    ['vario', false],
  ])('text "%s" finds it: %s', (text, found) => {
    expect(passes(item({ key: 'a' }), { ...NO_FILTER, text })).toBe(found);
  });

  test('several filters must all agree; nobody’s work is a choice too', () => {
    const filter = { ...NO_FILTER, steps: ['KPB2'], attempts: ['1', '2'], channels: ['call'], admins: ['none'] };
    expect(passes(item({ key: 'a' }), filter)).toBe(true);
    expect(passes(item({ key: 'a', assignedTo: 4 }), filter)).toBe(false);
    expect(passes(item({ key: 'a', attempt: 3 }), filter)).toBe(false);
  });

  test.each([
    [[], [], true],
    [[1, 2], [], true],
    [[], ['1'], false],
    [[1], ['1'], true],
    [[2], ['1'], false],
    [[2, 3], ['1', '3'], true],
    [[12], ['1'], false],
  ])('labels %j among chosen %j: %s', (labels, chosen, found) => {
    const filter = { ...NO_FILTER, labels: chosen };
    expect(passes(item({ key: 'a', labels }), filter)).toBe(found);
    expect(countOfFilters(filter)).toBe(chosen.length > 0 ? 1 : 0);
  });

  test('a view that was saved before there were labels still opens, and one with labels comes back whole', () => {
    expect(viewFromSaved({ tab: 'late', filter: { steps: ['KPB2'] } })).toEqual({ tab: 'late', filter: { ...NO_FILTER, steps: ['KPB2'] } });
    const view = { tab: 'all' as const, filter: { ...NO_FILTER, labels: ['3'] } };
    expect(viewFromSaved(view)).toEqual(view);
  });

  test('only labels that somebody on the list has can be chosen, in the order of the branch', () => {
    const label = (id: number, name: string) => ({ id, name, color: 'red' as const, retired: false, inUse: true });
    const words = {
      nobody: 'Belum dibagi',
      channel: (channel: string) => channel,
      labels: [label(2, 'VIP'), label(1, 'Klub'), label(3, 'Toko')],
    };
    const choices = filterChoices([item({ key: 'a', labels: [1] }), item({ key: 'b', labels: [2, 1] })], words);
    expect(choices.find(({ name }) => name === 'labels')?.options).toEqual([
      { value: '2', label: 'VIP' },
      { value: '1', label: 'Klub' },
    ]);
    expect(filterChoices([item({ key: 'a' })], words).map(({ name }) => name)).not.toContain('labels');
  });
});

describe('the next customer', () => {
  const rows = [
    item({ key: 'a' }),
    item({ key: 'b' }),
    item({ key: 'c', kind: 'call_back', callBackAt: '2026-11-19T15:00' }),
    item({ key: 'd' }),
  ];

  test('is the next one in the list that is not finished', () => {
    expect(nextItem(rows, 'a', new Set(['a', 'b']), NOW)?.key).toBe('d');
  });
  test('is the first one left when the end is reached', () => {
    expect(nextItem(rows, 'd', new Set(['d']), NOW)?.key).toBe('a');
  });
  test('is a promised call only once its time has come, or when nothing else is left', () => {
    expect(nextItem(rows, 'b', new Set(['b']), '2026-11-19T15:00:01')?.key).toBe('c');
    expect(nextItem(rows, 'd', new Set(['a', 'b', 'd']), NOW)?.key).toBe('c');
  });
  test('is nobody when all are finished', () => {
    expect(nextItem(rows, 'a', new Set(['a', 'b', 'c', 'd']), NOW)).toBeNull();
  });
});

describe('one number, several vehicles', () => {
  const call = item({ key: 'a' });
  const sameChannel = item({ key: 'b', vehicleId: 2 });
  const message = item({ key: 'c', vehicleId: 3, channel: 'whatsapp', attempt: 1 });
  const booking = item({ key: 'd', vehicleId: 4, kind: 'confirm_booking' });
  const stranger = item({ key: 'e', phone: '+6281200000002' });
  const nobody = item({ key: 'f', phone: null });

  test('stand together, without bookings and strangers', () => {
    const group = groupOf(call, [call, sameChannel, message, booking, stranger, nobody]);
    expect(group.map(({ key }) => key)).toEqual(['a', 'b', 'c']);
    expect(groupOf(nobody, [call, nobody])).toEqual([nobody]);
  });
  test('a call counts for what is to be called about, and for more when the user says so', () => {
    const form = emptyForm('2026-11-19');
    expect([call, sameChannel, message].map((other) => isIncluded(other, call, form))).toEqual([true, true, false]);
    expect(isIncluded(message, call, { included: { c: true } })).toBe(true);
    expect(isIncluded(call, call, { included: { a: false } })).toBe(true);
  });
});

describe('what Enter does', () => {
  const form = emptyForm('2026-11-19');
  const whatsapp = { kind: 'attempt', channel: 'whatsapp' } as const;
  test('WhatsApp: open, then say it was sent; a result is saved', () => {
    expect(mainStep(form, whatsapp)).toBe('open_chat');
    expect(mainStep({ ...form, chatOpened: true }, whatsapp)).toBe('confirm_sent');
    expect(mainStep({ ...form, chatOpened: true, result: 'undelivered' }, whatsapp)).toBe('save');
  });
  test('a call, and the answer to a message, begin with their result', () => {
    expect(mainStep(form, { kind: 'attempt', channel: 'call' })).toBe('choose');
    expect(mainStep(form, { kind: 'waiting', channel: 'whatsapp' })).toBe('choose');
  });
});

describe('the pace of the day', () => {
  const day = { done: 23, total: 58, firstContactAt: '2026-11-19T08:00:00', now: '2026-11-19T11:20:00', closingTime: '16:30' };

  test('so far, needed, expected', () => {
    const pace = dayPace(day);
    expect(pace.perHour).toBeCloseTo(6.9, 5);
    expect(pace.neededPerHour).toBeCloseTo((35 * 60) / 310, 5);
    expect([pace.expectedEnd, pace.expectedDone]).toEqual(['16:25', 23]);
  });
  test('says nothing before it can', () => {
    expect(dayPace({ ...day, firstContactAt: null })).toMatchObject({ perHour: null, expectedEnd: null, expectedDone: null });
    expect(dayPace({ ...day, firstContactAt: '2026-11-19T11:10:00' })).toMatchObject({ perHour: null, expectedEnd: null });
    expect(dayPace({ ...day, now: '2026-11-19T17:00:00' }).neededPerHour).toBeNull();
    expect(dayPace({ ...day, done: 1, now: '2026-11-19T11:20:00' }).expectedEnd).toBeNull();
  });
});
