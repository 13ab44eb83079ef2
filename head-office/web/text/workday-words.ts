import type { PageFormat } from './use-format.ts';

/** The days that a branch works, "Sen, Sel, Rab"; `workdays` names them by digits, 0 for Sunday. */
export function workdayWords(workdays: string, format: Pick<PageFormat, 'shortWeekday'>): string {
  const days = [...workdays].map(Number).sort((one, other) => ((one + 6) % 7) - ((other + 6) % 7));
  return days.map((day) => format.shortWeekday(`2026-11-${15 + day}`)).join(', '); // 2026-11-15 was a Sunday
}
