import type { ReadHandle } from '../../../../db/handle.ts';
import type { PeriodFigures } from '../../../../shared/contract/days.ts';
import type { Channel } from '../../../../shared/domain/follow-up-schedule.ts';
import type { FigureSet, Figures } from '../../../../shared/domain/kpi.ts';
import { placeOf } from './place-name.ts';

type StepCounts = PeriodFigures['total'];

/** Each step's sum, followed by its attempts. An attempt may be there for its bookings alone, so its channel is the program's. */
export function stepRows(db: ReadHandle, steps: Figures['steps']): PeriodFigures['rows'] {
  const channels = readChannels(db);
  return [...Map.groupBy(steps, ({ stepCode }) => stepCode)].flatMap(([name, attempts]) => {
    const place = placeOf(name);
    const rows = attempts.map(({ attempt, figures }) => ({
      ...place,
      attempt,
      channel: channels.get(`${place.program}/${attempt}`) ?? null,
      ...countsOf(figures),
    }));
    return [{ ...place, attempt: null, channel: null, ...sum(rows) }, ...rows];
  });
}

export function countsOf({ due, followedUp, onTime, reached, booked, missed }: FigureSet): StepCounts {
  return { due, followedUp, onTime, reached, booked, missed };
}

function sum(parts: readonly StepCounts[]): StepCounts {
  const total: StepCounts = { due: 0, followedUp: 0, onTime: 0, reached: 0, booked: 0, missed: 0 };
  for (const part of parts) for (const name of Object.keys(total) as (keyof StepCounts)[]) total[name] += part[name];
  return total;
}

function readChannels(db: ReadHandle): Map<string, Channel> {
  const rows = db
    .prepare<[], { code: string; n: number; channel: Channel }>(
      'SELECT p.code, a.n, a.channel FROM program_attempts a JOIN programs p ON p.id = a.program_id',
    )
    .all();
  return new Map(rows.map(({ code, n, channel }) => [`${code}/${n}`, channel]));
}
