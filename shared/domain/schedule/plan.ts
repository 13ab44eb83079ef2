import { type CivilDate, dateFromDayNumber, dayNumber } from '../civil-date.ts';
import type { Channel } from '../contact/results.ts';
import type { PlannedAttempt } from './facts.ts';

export interface StepScheme {
  steps: readonly { code: string; deadlineDays: number; limitKm: number | null }[];
}

export interface AttemptRule {
  n: number;
  daysBefore: number;
  channel: Channel;
}

export interface PlannedStep {
  stepNo: number;
  code: string;
  deadline: CivilDate;
  attempts: PlannedAttempt[];
}

/** The dates of a program's steps, counted from the anchor date (DOMAIN 3): purchase 2026-01-10, H+60 -> deadline 2026-03-11. */
export function planSteps(anchor: CivilDate, scheme: StepScheme, attempts: readonly AttemptRule[]): PlannedStep[] {
  const start = dayNumber(anchor);
  return scheme.steps.map((step, index) => {
    const end = start + step.deadlineDays;
    return {
      stepNo: index + 1,
      code: step.code,
      deadline: dateFromDayNumber(end),
      attempts: attempts.map(({ n, daysBefore, channel }) => ({ n, dueDate: dateFromDayNumber(end - daysBefore), channel })),
    };
  });
}
