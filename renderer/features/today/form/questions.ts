import {
  type Channel,
  type ContactResult,
  type Objection,
  type ProgramSubject,
  resultsOf,
} from '../../../../shared/domain/follow-up-result.ts';
import type { ContactForm } from './contact-form.ts';
import { type FormAction, mandatoryOffer } from './form-reducer.ts';

/** Number keys of the results that a program's contacts can have, in the order of the panel: 1–9, then 0. */
export function resultKeys(subject: ProgramSubject | null): readonly (readonly [key: string, result: ContactResult])[] {
  return resultsOf(subject ?? 'vehicle').map((result, index) => [String((index + 1) % 10), result]);
}

export const MARKS = [1, 2, 3, 4, 5] as const;

export const OBJECTION_KEYS: readonly (readonly [key: string, objection: Objection])[] = [
  ['1', 'time'],
  ['2', 'distance'],
  ['3', 'disappointed'],
  ['4', 'other_dealer'],
  ['5', 'other'],
];

type Question = 'result' | 'objection' | 'offer' | 'mark' | 'details';

/** The question that digits and Y/T belong to. */
function questionInFocus(form: ContactForm): Question {
  if (form.result === null) return 'result';
  if (form.result === 'answered') return 'mark';
  if (form.result === 'declined' && form.objection === null) return 'objection';
  return form.result === 'declined' && mandatoryOffer(form) !== null ? 'offer' : 'details';
}

/** A message can fail to be delivered, a call cannot. */
export function isPossible(result: ContactResult, channel: Channel): boolean {
  return channel === 'whatsapp' || result !== 'undelivered';
}

/** What a key means for the question in focus; null when it means nothing there. */
export function actionForKey(form: ContactForm, key: string, channel: Channel, subject: ProgramSubject | null = null): FormAction | null {
  const letter = key.toLowerCase();
  switch (questionInFocus(form)) {
    case 'result': {
      const result = resultKeys(subject).find(([digit]) => digit === key)?.[1];
      return result && isPossible(result, channel) ? { type: 'choose_result', result } : null;
    }
    case 'objection': {
      const objection = OBJECTION_KEYS.find(([digit]) => digit === key)?.[1];
      return objection ? { type: 'choose_objection', objection } : null;
    }
    case 'offer':
      return offerAction(form, letter);
    case 'mark':
      return markAction(key, letter);
    case 'details':
      return null;
  }
}

function offerAction(form: ContactForm, letter: string): FormAction | null {
  if (letter === 'y') return { type: 'answer_offer', answer: 'accepted' };
  if (letter === 't') return { type: 'answer_offer', answer: 'refused' };
  if (letter === 'x' && form.objection === 'time') return { type: 'toggle_weekday_check' };
  if (letter === 'x' && form.objection === 'disappointed') return { type: 'answer_complaint', offered: true };
  if (letter === 'b' && form.objection === 'disappointed') return { type: 'answer_complaint', offered: false };
  return null;
}

/** Another digit corrects the mark. */
function markAction(key: string, letter: string): FormAction | null {
  const mark = MARKS.find((one) => String(one) === key);
  if (mark) return { type: 'choose_mark', mark };
  return letter === 'x' ? { type: 'toggle_complaint' } : null;
}
