interface PaceInput {
  done: number;
  total: number;
  /** Local date-times of the same day; first contact of the day, or null before it. */
  firstContactAt: string | null;
  now: string;
  /** 'hh:mm' */
  closingTime: string;
}

export interface DayPace {
  /** Contacts per hour so far and per hour needed until closing; null when it cannot be said. */
  perHour: number | null;
  neededPerHour: number | null;
  /** 'hh:mm' at this pace, null when it lies beyond midnight or the pace is not known. */
  expectedEnd: string | null;
  /** How many should be finished by now for an even day; null before the first contact. */
  expectedDone: number | null;
}

function minutes(time: string): number {
  const [hours = 0, rest = 0] = time.split(':').map(Number);
  return hours * 60 + rest;
}

/** Whether today's work will be finished by closing time. The first quarter of an hour says nothing about the pace. */
export function dayPace({ done, total, firstContactAt, now, closingTime }: PaceInput): DayPace {
  const at = minutes(now.slice(11, 16));
  const end = minutes(closingTime);
  const left = total - done;
  const neededPerHour = end > at ? (left * 60) / (end - at) : null;
  if (firstContactAt === null) return { perHour: null, neededPerHour, expectedEnd: null, expectedDone: null };
  const start = minutes(firstContactAt.slice(11, 16));
  const worked = at - start;
  const expectedDone = end > start ? Math.min(total, Math.round((total * Math.max(0, worked)) / (end - start))) : null;
  if (worked < 15 || done === 0) return { perHour: null, neededPerHour, expectedEnd: null, expectedDone };
  const perHour = (done * 60) / worked;
  const finish = at + Math.ceil((left * 60) / perHour);
  return { perHour, neededPerHour, expectedEnd: finish < 24 * 60 ? clock(finish) : null, expectedDone };
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
