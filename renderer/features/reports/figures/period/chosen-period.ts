import { useSyncExternalStore } from 'react';
import { firstDayOf, lastDayOf, type Month, monthOf, monthsBetween, monthsLater } from '../../../../../shared/domain/months.ts';

export type Preset = 'thisMonth' | 'lastThree' | 'thisYear' | 'lastYear' | 'own';

export interface ChosenPeriod {
  preset: Preset;
  /** Of 'own'. */
  from: Month;
  to: Month;
  compare: 'previous' | 'year';
}

// Kept for the window's life, so that the kinds of report show the same months.
let chosen: ChosenPeriod = { preset: 'thisYear', from: '', to: '', compare: 'previous' };
const listeners = new Set<() => void>();

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function choosePeriod(change: Partial<ChosenPeriod>) {
  chosen = { ...chosen, ...change };
  for (const listener of listeners) listener();
}

/** The months that are meant today, with those that they are compared with. */
export function usePeriod(today: string) {
  const period = useSyncExternalStore(subscribe, () => chosen);
  const { from, to } = monthsOf(period, monthOf(today));
  const back = period.compare === 'year' ? 12 : monthsBetween(from, to).length;
  const [compareFrom, compareTo] = [monthsLater(from, -back), monthsLater(to, -back)];
  return {
    ...period,
    months: { from, to, compareFrom, compareTo },
    days: { from: firstDayOf(from), to: lastDayOf(to), compareFrom: firstDayOf(compareFrom), compareTo: lastDayOf(compareTo) },
  };
}

function monthsOf({ preset, from, to }: ChosenPeriod, month: Month): { from: Month; to: Month } {
  if (preset === 'own' && from && to) return from <= to ? { from, to } : { from: to, to: from };
  if (preset === 'thisMonth') return { from: month, to: month };
  if (preset === 'lastThree') return { from: monthsLater(month, -2), to: month };
  return { from: preset === 'lastYear' ? monthsLater(month, -11) : `${month.slice(0, 4)}-01`, to: month };
}
