import type { DecidedProgram } from '../../../../../shared/sync-protocol/index.ts';

/** What a program counts from: a date of the vehicle, or something that happens. */
export const STARTS = ['purchase_date', 'last_visit', 'visit', 'no_show', 'inquiry'] as const;
export type Start = (typeof STARTS)[number];

type Counting = Pick<DecidedProgram, 'subject' | 'anchor' | 'afterProgram' | 'attempts' | 'schemes'>;

/** The SOP's plan before a deadline: three attempts, nearer and nearer to it, one step for every engine. */
const BEFORE_A_DEADLINE: Pick<DecidedProgram, 'attempts' | 'schemes'> = {
  attempts: [
    { n: 1, daysBefore: 30, channel: 'whatsapp' },
    { n: 2, daysBefore: 15, channel: 'call' },
    { n: 3, daysBefore: 7, channel: 'call' },
  ],
  schemes: [{ enginePrefix: '*', steps: [{ code: '', deadlineDays: 60, limitKm: null }] }],
};

/** What branches begin with (DOMAIN 3 and 7): after a visit on day 3 and 5, after a missed booking on day 1 and 3, of an inquiry at once, on day 1 and 3. */
const AFTER_AN_EVENT: Record<Exclude<Start, 'purchase_date' | 'last_visit'>, Pick<DecidedProgram, 'attempts' | 'schemes'>> = {
  visit: {
    attempts: [
      { n: 1, daysBefore: 4, channel: 'whatsapp' },
      { n: 2, daysBefore: 2, channel: 'call' },
    ],
    schemes: oneStep('TLS', 7),
  },
  no_show: {
    attempts: [
      { n: 1, daysBefore: 4, channel: 'call' },
      { n: 2, daysBefore: 2, channel: 'call' },
    ],
    schemes: oneStep('TD', 5),
  },
  inquiry: {
    attempts: [
      { n: 1, daysBefore: 3, channel: 'whatsapp' },
      { n: 2, daysBefore: 2, channel: 'call' },
      { n: 3, daysBefore: 0, channel: 'call' },
    ],
    schemes: oneStep('KB', 3),
  },
};

export function startOf({ subject = 'vehicle', anchor }: Pick<DecidedProgram, 'subject' | 'anchor'>): Start {
  return subject === 'vehicle' ? anchor : subject;
}

/** The branches' own programs of these kinds, which one of the same code takes the place of. */
const PRESET_CODES: Partial<Record<Start, string>> = { visit: 'AFTERCARE', no_show: 'NO_SHOW', inquiry: 'CONVERSION' };

/** The code of a program that counts from there, as long as nobody has written another one. */
export function codeFrom(start: Start, written: string): string {
  const isPreset = written === '' || Object.values(PRESET_CODES).includes(written);
  return isPreset ? (PRESET_CODES[start] ?? '') : written;
}

/** The preset that a program of this code and kind takes the place of; null: it stands beside the branch's own. */
export function presetReplaced(start: Start, code: string): string | null {
  return code !== '' && PRESET_CODES[start] === code ? code : null;
}

/** Attempts and steps to begin with, for a program that counts from there. */
export function countedFrom(start: Start): Counting {
  if (start === 'purchase_date' || start === 'last_visit')
    return { subject: undefined, anchor: start, afterProgram: null, ...BEFORE_A_DEADLINE };
  return { subject: start, anchor: 'last_visit', afterProgram: null, ...AFTER_AN_EVENT[start] };
}

export const NEW_PROGRAM: DecidedProgram = { code: '', name: '', active: true, ...countedFrom('purchase_date') };

function oneStep(code: string, deadlineDays: number): DecidedProgram['schemes'] {
  return [{ enginePrefix: '*', steps: [{ code, deadlineDays, limitKm: null }] }];
}
