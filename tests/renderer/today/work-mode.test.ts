import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyForm } from '../../../renderer/features/today/form/contact-form.ts';
import { contactFormReducer } from '../../../renderer/features/today/form/form-reducer.ts';
import { mainStep } from '../../../renderer/features/today/form/main-step.ts';
import { toDraft } from '../../../renderer/features/today/form/to-draft.ts';
import { callSeconds, shownLength } from '../../../renderer/features/today/mode/call-seconds.ts';
import { belongsTo, leftOf, startMode } from '../../../renderer/features/today/mode/work-mode.ts';
import type { WorklistItem } from '../../../shared/contract/worklist.ts';
import { item } from './items.ts';

const KINDS: WorklistItem['kind'][] = ['attempt', 'waiting', 'call_back', 'confirm_booking', 'settle_booking'];

describe('one kind of work in a row', () => {
  test.each(
    KINDS.flatMap((kind) =>
      (['whatsapp', 'call'] as const).map((channel) => ({
        ...{ kind, channel },
        whatsapp: kind === 'attempt' && channel === 'whatsapp',
        call: channel === 'call' && (kind === 'attempt' || kind === 'call_back'),
      })),
    ),
  )('$kind by $channel: queue $whatsapp, calls $call', ({ kind, channel, whatsapp, call }) => {
    const one = item({ key: 'a', kind, channel });
    expect([belongsTo('whatsapp', one), belongsTo('call', one)]).toEqual([whatsapp, call]);
  });

  test('nobody to begin with: it does not begin', () => {
    expect(startMode('whatsapp', [item({ key: 'a', channel: 'call' })])).toBeNull();
  });

  test('whoever is done leaves it, whoever came later is not in it, a save taken back brings its customer back', () => {
    const messages = ['a', 'b', 'c'].map((key) => item({ key, channel: 'whatsapp', attempt: 1 }));
    const mode = startMode('whatsapp', messages);
    if (!mode) throw new Error('not begun');
    const keys = (items: readonly WorklistItem[]) => leftOf(mode, items).map(({ key }) => key);
    expect(keys(messages)).toEqual(['a', 'b', 'c']);
    expect(keys(messages.slice(1))).toEqual(['b', 'c']);
    expect(keys([item({ key: 'x', channel: 'whatsapp' }), ...messages])).toEqual(['a', 'b', 'c']);
    // Not delivered, and the next attempt is due at once: that is a call.
    expect(keys([item({ key: 'a', channel: 'call', attempt: 2 }), ...messages.slice(1)])).toEqual(['b', 'c']);
  });

  test('done and left add up to all who stood on the list, whatever happens meanwhile', () => {
    const facts = fc.array(fc.record({ kind: fc.constantFrom(...KINDS), channel: fc.constantFrom('whatsapp', 'call') }), { maxLength: 20 });
    fc.assert(
      fc.property(facts, fc.func(fc.boolean()), (list, stays) => {
        const items = list.map((fact, index) => item({ key: String(index), ...fact }));
        const mode = startMode('call', items);
        const left = mode ? leftOf(mode, items.filter(stays)) : [];
        expect(left.length).toBeLessThanOrEqual(mode?.keys.length ?? 0);
        expect(left.every((one) => mode?.keys.includes(one.key) && belongsTo('call', one))).toBe(true);
      }),
    );
  });
});

describe('a call that is timed', () => {
  const about = { vehicleId: 7, followUp: null, attempt: null, phone: '+6281200000001', customerAddress: null };
  const begun = contactFormReducer(emptyForm('2026-11-19'), { type: 'call_started', at: 1000 });
  const answered = contactFormReducer(contactFormReducer(begun, { type: 'choose_result', result: 'no_answer' }), {
    type: 'call_ended',
    at: 43_400,
  });

  test('Enter begins it, and a result ends it', () => {
    const call = item({ key: 'a', channel: 'call' });
    expect(mainStep(emptyForm('2026-11-19'), call, true)).toBe('start_call');
    expect(mainStep(begun, call, true)).toBe('choose');
    expect(mainStep(answered, call, true)).toBe('save');
    expect(mainStep(emptyForm('2026-11-19'), call)).toBe('choose');
  });

  test('its length goes out in whole seconds, with a call only', () => {
    expect(callSeconds(answered)).toBe(42);
    expect(toDraft(answered, { ...about, channel: 'call' })).toMatchObject({ durationSeconds: 42 });
    expect(toDraft(answered, { ...about, channel: 'whatsapp' })).not.toHaveProperty('durationSeconds');
    expect(toDraft({ ...answered, call: null }, { ...about, channel: 'call' })).not.toHaveProperty('durationSeconds');
  });

  test('who takes the result back is still on the phone; who begins twice has begun once', () => {
    const back = contactFormReducer(answered, { type: 'back' });
    expect(callSeconds(back)).toBeUndefined();
    const later = contactFormReducer(contactFormReducer(back, { type: 'choose_result', result: 'sold' }), {
      type: 'call_ended',
      at: 61_000,
    });
    expect(callSeconds(later)).toBe(60);
    expect(contactFormReducer(begun, { type: 'call_started', at: 9000 })).toEqual(begun);
  });

  test.each([
    [0, '0.00'],
    [59, '0.59'],
    [125, '2.05'],
  ])('%i seconds are shown as %s', (seconds, shown) => {
    expect(shownLength(seconds)).toBe(shown);
  });
});
