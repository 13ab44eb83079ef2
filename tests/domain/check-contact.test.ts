import { describe, expect, it } from 'vitest';
import {
  type ContactInput,
  type ContactProblem,
  checkContact,
  OBJECTIONS,
  RESULTS,
  resultsOf,
} from '../../shared/domain/follow-up-result.ts';

const call: ContactInput = { channel: 'call', at: '2026-11-18T10:00' };
const booking = { date: '2026-11-20', time: '09:00', type: 'regular' } as const;
const saturday = { date: '2026-11-21', time: '09:00', type: 'weekend' } as const;
const home = { date: '2026-11-20', time: '09:00', type: 'home_service', address: 'Jl. Merdeka 1' } as const;
const time = { result: 'declined', objection: 'time', weekdayImpossible: true, offer: 'weekend_booking' } as const;
const distance = { result: 'declined', objection: 'distance', offer: 'home_service' } as const;
const disappointed = { result: 'declined', objection: 'disappointed', offer: 'promo_booking', complaintOffered: true } as const;
const otherDealer = { result: 'declined', objection: 'other_dealer', offer: 'promo_booking' } as const;

describe('the results', () => {
  it('are the ten of the SOP, and the answer after a visit', () => {
    expect(Object.keys(RESULTS)).toEqual([
      'booked',
      'declined',
      'call_back',
      'no_answer',
      'undelivered',
      'unreachable',
      'wrong_number',
      'already_serviced',
      'sold',
      'do_not_contact',
      'answered',
    ]);
    expect(resultsOf('vehicle')).toEqual(Object.keys(RESULTS).slice(0, 10));
    expect(resultsOf('no_show')).toEqual(resultsOf('vehicle'));
    expect(resultsOf('visit')).toContain('answered');
  });

  it('tell who was reached and when the next attempt follows', () => {
    const names = (wanted: 'reached' | 'goOn') =>
      Object.entries(RESULTS)
        .filter(([, rule]) => rule[wanted])
        .map(([name]) => name);
    expect(names('reached')).toEqual(['booked', 'declined', 'call_back', 'already_serviced', 'sold', 'do_not_contact', 'answered']);
    expect(names('goOn')).toEqual(['no_answer', 'undelivered', 'unreachable']);
  });

  it('have the mandatory offer of each objection', () => {
    expect(OBJECTIONS).toEqual({
      time: 'weekend_booking',
      distance: 'home_service',
      disappointed: 'promo_booking',
      other_dealer: 'promo_booking',
      other: null,
    });
  });
});

describe('an answer after a visit', () => {
  const visit = { subject: 'visit' } as const;
  it.each<[string, Partial<ContactInput>, ContactProblem[]]>([
    ['without a mark', {}, ['satisfaction_required']],
    ['with a mark that there is not', { satisfaction: 6 }, ['satisfaction_required']],
    ['with half a mark', { satisfaction: 2.5 }, ['satisfaction_required']],
    ['content', { satisfaction: 5 }, []],
    ['so so', { satisfaction: 3 }, []],
    ['with a low mark and nothing said about it', { satisfaction: 2 }, ['note_required']],
    ['with a low mark and blanks', { satisfaction: 1, note: '  ' }, ['note_required']],
    ['with a low mark and what was wrong', { satisfaction: 1, note: 'rem masih bunyi' }, []],
    ['with a complaint and nothing said about it', { satisfaction: 4, complaintOpened: true }, ['note_required']],
    ['with a complaint', { satisfaction: 4, complaintOpened: true, note: 'lama menunggu' }, []],
  ])('%s', (_what, said, expected) => {
    expect(checkContact({ ...call, result: 'answered', ...said }, visit)).toEqual(expected);
  });

  it('is no result of a service reminder, and a refusal none of a visit', () => {
    expect(checkContact({ ...call, result: 'answered', satisfaction: 5 })).toEqual(['result_not_of_program']);
    expect(checkContact({ ...call, result: 'declined', objection: 'other', objectionText: 'tidak mau' }, visit)).toEqual([
      'result_not_of_program',
    ]);
    expect(checkContact({ ...call, channel: 'whatsapp', result: 'sent' }, visit)).toEqual([]);
    expect(checkContact({ ...call, result: 'no_answer', satisfaction: 5 }, visit)).toEqual(['satisfaction_not_expected']);
  });
});

describe('a contact can be saved', () => {
  it.each<[string, Partial<ContactInput>]>([
    ['booked', { result: 'booked', booking }],
    ['booked on a Saturday as a regular one', { result: 'booked', booking: { ...booking, date: '2026-11-21' } }],
    ['booked this very minute', { result: 'booked', booking: { ...booking, date: '2026-11-18', time: '10:00' } }],
    ['booked at home', { result: 'booked', booking: home }],
    ['call back', { result: 'call_back', callBackAt: '2026-11-18T10:01' }],
    ['no answer', { result: 'no_answer' }],
    ['unreachable', { result: 'unreachable' }],
    ['undelivered message', { channel: 'whatsapp', result: 'undelivered' }],
    ['sent message', { channel: 'whatsapp', result: 'sent' }],
    ['wrong number', { result: 'wrong_number' }],
    ['wrong number with a new one', { result: 'wrong_number', newPhone: '0812 0808 0812' }],
    ['serviced elsewhere', { result: 'already_serviced', servicedWhere: 'elsewhere', servicedOn: '2026-11-01' }],
    ['serviced here today', { result: 'already_serviced', servicedWhere: 'here', servicedOn: '2026-11-18' }],
    ['sold', { result: 'sold' }],
    ['do not contact', { result: 'do_not_contact' }],
    ['no time, weekend refused', { ...time, offerAnswer: 'refused' }],
    ['no time, weekend accepted', { ...time, offerAnswer: 'accepted', booking: saturday }],
    ['too far, home service refused', { ...distance, offerAnswer: 'refused' }],
    ['too far, home service accepted', { ...distance, offerAnswer: 'accepted', booking: home }],
    ['disappointed, promo accepted', { ...disappointed, offerAnswer: 'accepted', booking: { ...booking, promoCode: 'P1' } }],
    ['disappointed, complaint opened', { ...disappointed, offerAnswer: 'refused', complaintOpened: true }],
    ['other dealer, promo named beside the booking', { ...otherDealer, offerAnswer: 'accepted', booking, promoCode: 'P1' }],
    ['other reason', { result: 'declined', objection: 'other', objectionText: 'belum ada uang' }],
    ['an entry that takes another back', { result: 'void' }],
  ])('%s', (_, entry) => {
    expect(checkContact({ ...call, ...entry }, { strictComplaint: true })).toEqual([]);
  });
});

describe('a contact cannot be saved', () => {
  it.each<[string, Partial<ContactInput>, ContactProblem[]]>([
    ['without a result', {}, ['result_required']],
    ['with an unknown result', { result: 'toString' as 'sold' }, ['result_required']],
    ['as a message sent by a call', { result: 'sent' }, ['channel_mismatch']],
    ['as a message that failed in a call', { result: 'undelivered' }, ['channel_mismatch']],
    ['as booked without a booking', { result: 'booked' }, ['booking_required']],
    ['as booked without a time', { result: 'booked', booking: { ...booking, time: '' } }, ['booking_required']],
    ['as booked on a day that is none', { result: 'booked', booking: { ...booking, date: '2026-02-31' } }, ['booking_required']],
    ['as booked yesterday', { result: 'booked', booking: { ...booking, date: '2026-11-17' } }, ['booking_in_past']],
    ['as booked a minute ago', { result: 'booked', booking: { ...booking, date: '2026-11-18', time: '09:59' } }, ['booking_in_past']],
    ['as booked for a weekend on Friday', { result: 'booked', booking: { ...saturday, date: '2026-11-20' } }, ['booking_must_be_weekend']],
    ['as booked at home without address', { result: 'booked', booking: { ...home, address: ' ' } }, ['address_required']],
    ['as declined without objection', { result: 'declined' }, ['objection_required']],
    ['as declined for an unknown objection', { result: 'declined', objection: 'weather' as 'time' }, ['objection_required']],
    ['for time, weekdays not checked', { ...time, weekdayImpossible: false, offerAnswer: 'refused' }, ['weekday_check_required']],
    ['for time without offer', { ...time, offer: undefined, offerAnswer: undefined }, ['offer_required', 'offer_answer_required']],
    ['for time with another offer', { ...time, offer: 'home_service', offerAnswer: 'refused' }, ['offer_mismatch']],
    ['for time, offer unanswered', { ...time }, ['offer_answer_required']],
    ['for time, accepted without booking', { ...time, offerAnswer: 'accepted' }, ['booking_required']],
    ['for time, accepted on a Friday', { ...time, offerAnswer: 'accepted', booking }, ['booking_must_be_weekend']],
    [
      'for time, accepted on a Saturday that is not booked as one',
      { ...time, offerAnswer: 'accepted', booking: { ...saturday, type: 'regular' } },
      ['booking_must_be_weekend'],
    ],
    ['for time, refused with a booking', { ...time, offerAnswer: 'refused', booking: saturday }, ['booking_not_expected']],
    ['for distance, accepted at the workshop', { ...distance, offerAnswer: 'accepted', booking }, ['booking_must_be_home_service']],
    ['for distance, no address', { ...distance, offerAnswer: 'accepted', booking: { ...home, address: undefined } }, ['address_required']],
    ['for another dealer without offer', { ...otherDealer, offer: undefined, offerAnswer: 'refused' }, ['offer_required']],
    ['for another dealer, no promo code', { ...otherDealer, offerAnswer: 'accepted', booking }, ['promo_required']],
    [
      'as disappointed, complaint unasked',
      { ...disappointed, offerAnswer: 'refused', complaintOffered: undefined },
      ['complaint_offer_required'],
    ],
    [
      'as disappointed, complaint opened but not offered',
      { ...disappointed, offerAnswer: 'refused', complaintOffered: false, complaintOpened: true },
      ['complaint_offer_required'],
    ],
    ['for another reason without words', { result: 'declined', objection: 'other', objectionText: ' ' }, ['objection_text_required']],
    [
      'for another reason with an offer',
      { result: 'declined', objection: 'other', objectionText: 'x', offer: 'promo_booking', offerAnswer: 'refused' },
      ['offer_not_expected'],
    ],
    ['as call back without time', { result: 'call_back' }, ['call_back_time_required']],
    ['as call back at an unreadable time', { result: 'call_back', callBackAt: '2026-11-19' }, ['call_back_time_required']],
    ['as call back now', { result: 'call_back', callBackAt: '2026-11-18T10:00' }, ['call_back_in_past']],
    ['as serviced without where', { result: 'already_serviced', servicedOn: '2026-11-01' }, ['serviced_details_required']],
    ['as serviced without when', { result: 'already_serviced', servicedWhere: 'here' }, ['serviced_details_required']],
    ['as serviced tomorrow', { result: 'already_serviced', servicedWhere: 'here', servicedOn: '2026-11-19' }, ['serviced_in_future']],
    ['with a new number that is none', { result: 'wrong_number', newPhone: '0812' }, ['phone_unusable']],
    [
      'with details of another result',
      {
        result: 'no_answer',
        objection: 'time',
        offer: 'weekend_booking',
        booking,
        callBackAt: '2026-11-19T10:00',
        servicedOn: '2026-11-01',
      },
      ['objection_not_expected', 'offer_not_expected', 'booking_not_expected', 'call_back_not_expected', 'serviced_not_expected'],
    ],
    [
      'with everything missing at once',
      { ...time, weekdayImpossible: undefined, offer: 'promo_booking', offerAnswer: 'accepted' },
      ['weekday_check_required', 'offer_mismatch', 'booking_required'],
    ],
  ])('%s', (_, entry, problems) => {
    expect(checkContact({ ...call, ...entry }, { strictComplaint: true })).toEqual(problems);
  });

  it('over a complaint only where the form asks about it', () => {
    expect(checkContact({ ...call, ...disappointed, complaintOffered: undefined, offerAnswer: 'refused' })).toEqual([]);
  });
});
