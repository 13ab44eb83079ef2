import type { Channel, ContactResult, Objection } from '../../../../shared/domain/follow-up-result.ts';
import type { ContactForm } from './contact-form.ts';
import { type FormAction, mandatoryOffer } from './form-reducer.ts';

/** Number keys of the results, in the order of the panel: 1–9, then 0. */
export const RESULT_KEYS: readonly (readonly [key: string, result: ContactResult])[] = [
  ['1', 'booked'],
  ['2', 'declined'],
  ['3', 'call_back'],
  ['4', 'no_answer'],
  ['5', 'undelivered'],
  ['6', 'unreachable'],
  ['7', 'wrong_number'],
  ['8', 'already_serviced'],
  ['9', 'sold'],
  ['0', 'do_not_contact'],
];

export const OBJECTION_KEYS: readonly (readonly [key: string, objection: Objection])[] = [
  ['1', 'time'],
  ['2', 'distance'],
  ['3', 'disappointed'],
  ['4', 'other_dealer'],
  ['5', 'other'],
];

type Question = 'result' | 'objection' | 'offer' | 'details';

/** The question that digits and Y/T belong to. */
function questionInFocus(form: ContactForm): Question {
  if (form.result === null) return 'result';
  if (form.result === 'declined' && form.objection === null) return 'objection';
  return form.result === 'declined' && mandatoryOffer(form) !== null ? 'offer' : 'details';
}

/** A message can fail to be delivered, a call cannot. */
export function isPossible(result: ContactResult, channel: Channel): boolean {
  return channel === 'whatsapp' || result !== 'undelivered';
}

/** What a key means for the question in focus; null when it means nothing there. */
export function actionForKey(form: ContactForm, key: string, channel: Channel): FormAction | null {
  const letter = key.toLowerCase();
  switch (questionInFocus(form)) {
    case 'result': {
      const result = RESULT_KEYS.find(([digit]) => digit === key)?.[1];
      return result && isPossible(result, channel) ? { type: 'choose_result', result } : null;
    }
    case 'objection': {
      const objection = OBJECTION_KEYS.find(([digit]) => digit === key)?.[1];
      return objection ? { type: 'choose_objection', objection } : null;
    }
    case 'offer':
      return offerAction(form, letter);
    case 'details':
      return null;
  }
}

function offerAction(form: ContactForm, letter: string): FormAction | null {
  if (letter === 'y') return { type: 'answer_offer', answer: 'accepted' };
  if (letter === 't') return { type: 'answer_offer', answer: 'refused' };
  if (letter === 'x' && form.objection === 'time') return { type: 'toggle_weekday_check' };
  return null;
}
