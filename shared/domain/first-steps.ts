import { type CivilDate, daysBetween } from './civil-date.ts';

/** What a new branch does in its first minutes, in this order. */
export const FIRST_STEPS = ['users', 'data', 'programs', 'calendar', 'backup', 'head_office', 'contact'] as const;
export type FirstStepCode = (typeof FIRST_STEPS)[number];

/** Those that may well be right as they are: a person says so, and nothing else in the branch would tell. */
export const CONFIRMABLE_STEPS = ['users', 'programs', 'calendar', 'head_office'] as const satisfies readonly FirstStepCode[];
export type ConfirmableStep = (typeof CONFIRMABLE_STEPS)[number];

export interface FirstStepFacts {
  today: CivilDate;
  role: 'admin' | 'pic' | 'head';
  /** A made-up branch has nothing to set up. */
  isDemo: boolean;
  /** Users who may work, this one included. */
  users: number;
  hasVehicles: boolean;
  /** Saved by somebody, or decided by head office. */
  programsChanged: boolean;
  /** Booking slots or holidays, the same. */
  calendarChanged: boolean;
  hasSecondFolder: boolean;
  isEnrolled: boolean;
  firstContactOn: CivilDate | null;
  confirmed: readonly ConfirmableStep[];
}

export interface FirstStep {
  code: FirstStepCode;
  isDone: boolean;
  /** By a person's word alone. */
  canConfirm: boolean;
}

/** A branch that has worked for two weeks is not new any more, whatever it has left out. */
const DAYS_OF_BEGINNING = 14;
/** Setting a branch up is the work of managers (DOMAIN 1). */
const OF_ADMINS: readonly FirstStepCode[] = ['contact'];

/** What is done and what is left of the first minutes, for this role; nothing once all of it is done, or the beginning is over. */
export function firstSteps(facts: FirstStepFacts): FirstStep[] {
  const { firstContactOn, today, role } = facts;
  if (facts.isDemo || (firstContactOn !== null && daysBetween(firstContactOn, today) > DAYS_OF_BEGINNING)) return [];
  const steps = FIRST_STEPS.filter((code) => role !== 'admin' || OF_ADMINS.includes(code)).map((code) => {
    const isDone = isTold(code, facts) || isConfirmed(code, facts);
    return { code, isDone, canConfirm: !isDone && isConfirmable(code) };
  });
  return steps.every(({ isDone }) => isDone) ? [] : steps;
}

/** Whether the branch itself tells that it was done. */
function isTold(code: FirstStepCode, facts: FirstStepFacts): boolean {
  switch (code) {
    case 'users':
      return facts.users > 1;
    case 'data':
      return facts.hasVehicles;
    case 'programs':
      return facts.programsChanged;
    case 'calendar':
      return facts.calendarChanged;
    case 'backup':
      return facts.hasSecondFolder;
    case 'head_office':
      return facts.isEnrolled;
    case 'contact':
      return facts.firstContactOn !== null;
  }
}

export function isConfirmable(code: FirstStepCode): code is ConfirmableStep {
  return CONFIRMABLE_STEPS.some((one) => one === code);
}

function isConfirmed(code: FirstStepCode, { confirmed }: FirstStepFacts): boolean {
  return confirmed.some((one) => one === code);
}
