import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ContactForm, emptyForm } from '../../../renderer/features/today/form/contact-form.ts';
import { contactFormReducer, type FormAction, hasAnswers } from '../../../renderer/features/today/form/form-reducer.ts';
import { actionForKey, OBJECTION_KEYS, resultKeys } from '../../../renderer/features/today/form/questions.ts';
import { type ContactSubject, problemsOf, toDraft } from '../../../renderer/features/today/form/to-draft.ts';

const NOW = '2026-11-19T10:00:00';
const SATURDAY = { type: 'choose_slot', date: '2026-11-21', slot: '08:00', overbook: false } as const;
const MONDAY = { type: 'choose_slot', date: '2026-11-23', slot: '08:00', overbook: false } as const;
const subject: ContactSubject = {
  vehicleId: 7,
  followUp: { vehicleId: 7, programId: 1, cycle: '', stepNo: 2 },
  attempt: 2,
  channel: 'call',
  phone: '+6281200000001',
  customerAddress: 'Jl. Melati 3',
};

function answered(...steps: (string | FormAction)[]): ContactForm {
  return steps.reduce<ContactForm>((form, step) => {
    const action = typeof step === 'string' ? actionForKey(form, step, 'call') : step;
    return action ? contactFormReducer(form, action) : form;
  }, emptyForm('2026-11-19'));
}
const problems = (...steps: (string | FormAction)[]) => problemsOf(answered(...steps), subject, NOW);
const draft = (...steps: (string | FormAction)[]) => toDraft(answered(...steps), subject);

test('another number is not the one whose chat was opened', () => {
  const form = answered({ type: 'chat_opened' }, { type: 'choose_phone', number: '+6281355500003' });
  expect(form).toMatchObject({ chatOpened: false, phone: '+6281355500003' });
});

describe('the SOP, key by key', () => {
  test('nothing chosen yet: nothing can be saved', () => {
    expect(problems()).toEqual(['result_required']);
    expect(draft()).toBeNull();
  });

  test('no answer is one key', () => {
    expect(problems('4')).toEqual([]);
    expect(draft('4')).toMatchObject({ result: 'no_answer', vehicleId: 7, attempt: 2, channel: 'call' });
  });

  test('digits belong to the question in focus: 2 1 is "does not want to come, time"', () => {
    expect(answered('2', '1')).toMatchObject({ result: 'declined', objection: 'time', booking: { type: 'weekend' } });
  });

  test('time: a tick for the weekdays, a weekend offer, an answer', () => {
    expect(problems('2')).toEqual(['objection_required']);
    expect(problems('2', '1')).toEqual(['weekday_check_required', 'offer_answer_required']);
    expect(problems('2', '1', 'x', 'y')).toEqual(['booking_required']);
    expect(problems('2', '1', 'x', 'y', MONDAY)).toEqual(['booking_must_be_weekend']);
    expect(problems('2', '1', 'x', 'y', SATURDAY)).toEqual([]);
    expect(problems('2', '1', 'x', 't')).toEqual([]);
  });

  test('distance: home service at the customer’s own address, unless another is written', () => {
    expect(problems('2', '2', 'y', MONDAY)).toEqual([]);
    expect(draft('2', '2', 'y', MONDAY)?.booking).toEqual({
      date: '2026-11-23',
      slot: '08:00',
      type: 'home_service',
      address: 'Jl. Melati 3',
    });
    expect(problems('2', '2', 'y', MONDAY, { type: 'write_booking', fields: { address: ' ' } })).toEqual(['address_required']);
  });

  test('disappointed: promo and complaint; other dealer: promo', () => {
    const promo = { type: 'write_booking', fields: { promoCode: 'NOV26' } } as const;
    const offered = { type: 'answer_complaint', offered: true } as const;
    expect(problems('2', '3', 't')).toEqual(['complaint_offer_required']);
    expect(problems('2', '3', 't', offered)).toEqual([]);
    expect(draft('2', '3', 't', 'x')?.complaintOffered).toBe(true);
    expect(draft('2', '3', 't', 'x', 'b')?.complaintOffered).toBe(false);
    expect(problems('2', '3', 'y', offered, MONDAY)).toEqual(['promo_required']);
    expect(problems('2', '4', 'y', MONDAY, promo)).toEqual([]);
  });

  test('other: free text, no offer', () => {
    expect(problems('2', '5')).toEqual(['objection_text_required']);
    expect(problems('2', '5', { type: 'write', fields: { objectionText: 'Pindah kota' } })).toEqual([]);
  });

  test('call-back, serviced and wrong number ask for their own facts', () => {
    const at = (callBackTime: string) => ({ type: 'write', fields: { callBackTime } }) as const;
    expect([problems('3'), problems('3', at('09:00')), problems('3', at('15:00'))]).toEqual([
      ['call_back_time_required'],
      ['call_back_in_past'],
      [],
    ]);
    expect(problems('8', { type: 'write', fields: { servicedWhere: 'elsewhere' } })).toEqual(['serviced_details_required']);
    expect(problems('7', { type: 'write', fields: { newPhone: '12' } })).toEqual(['phone_unusable']);
    expect(draft('7', { type: 'write', fields: { newPhone: ' 0812 5550 0118 ' } })).toMatchObject({ newPhone: '0812 5550 0118' });
  });

  test('a call cannot be undelivered', () => {
    expect(actionForKey(emptyForm('2026-11-19'), '5', 'call')).toBeNull();
    expect(actionForKey(emptyForm('2026-11-19'), '5', 'whatsapp')).toEqual({ type: 'choose_result', result: 'undelivered' });
  });
});

describe('changing one’s mind', () => {
  test('another result leaves nothing of the abandoned branch behind', () => {
    const changed = draft('2', '1', 'x', 'y', SATURDAY, { type: 'choose_result', result: 'no_answer' });
    expect(changed).toEqual({
      vehicleId: 7,
      followUp: subject.followUp,
      attempt: 2,
      channel: 'call',
      phone: '+6281200000001',
      result: 'no_answer',
    });
  });

  test('a refusal takes back the slot', () => {
    expect(draft('2', '1', 'x', SATURDAY, 't')?.booking).toBeUndefined();
  });

  test('Esc takes back one answer at a time', () => {
    const back = { type: 'back' } as const;
    const form = answered('2', '1', 'x', 'y', SATURDAY);
    const steps = [form];
    for (let n = 0; n < 4; n += 1) steps.push(contactFormReducer(steps.at(-1) ?? form, back));
    expect(steps.map(({ result, objection, offerAnswer, booking }) => [result, objection, offerAnswer, booking.slot])).toEqual([
      ['declined', 'time', 'accepted', '08:00'],
      ['declined', 'time', 'accepted', null],
      ['declined', 'time', null, null],
      ['declined', null, null, null],
      [null, null, null, null],
    ]);
  });
});

const anyAction: fc.Arbitrary<FormAction> = fc.oneof(
  fc.constantFrom(...resultKeys('vehicle').map(([, result]) => result)).map((result) => ({ type: 'choose_result', result }) as const),
  fc
    .constantFrom(...OBJECTION_KEYS.map(([, objection]) => objection))
    .map((objection) => ({ type: 'choose_objection', objection }) as const),
  fc.constantFrom('accepted' as const, 'refused' as const).map((answer) => ({ type: 'answer_offer', answer }) as const),
  fc
    .constantFrom('regular' as const, 'weekend' as const, 'home_service' as const)
    .map((bookingType) => ({ type: 'choose_booking_type', bookingType }) as const),
  fc.constantFrom<FormAction>(
    SATURDAY,
    MONDAY,
    { type: 'toggle_weekday_check' },
    { type: 'answer_complaint', offered: true },
    { type: 'back' },
  ),
);

describe('whatever is pressed', () => {
  test('a draft never carries what does not belong to its result', () => {
    fc.assert(
      fc.property(fc.array(anyAction, { maxLength: 25 }), (actions) => {
        const found = problemsOf(answered(...actions), subject, NOW);
        expect(found.filter((problem) => problem.endsWith('_not_expected') || problem === 'offer_mismatch')).toEqual([]);
      }),
    );
  });

  test('enough Esc always leads back to the first question', () => {
    fc.assert(
      fc.property(fc.array(anyAction, { maxLength: 25 }), (actions) => {
        const back = Array.from({ length: 4 }, () => ({ type: 'back' }) as const);
        expect(hasAnswers(answered(...actions, ...back))).toBe(false);
      }),
    );
  });
});
