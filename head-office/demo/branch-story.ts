import type { Chance } from '../../shared/domain/seeded-random.ts';
import type { PeriodFigures, StepRow } from '../../shared/sync-protocol/index.ts';

/** What makes one branch different from the next. All are shares of 1 but `dueADay`. */
export interface Character {
  dueADay: number;
  diligence: number;
  onTime: number;
  reach: number;
  booking: number;
  show: number;
}

const STEPS = ['KPB1', 'KPB2', 'KPB3', 'KPB4'];
const STEP_SHARE = [0.34, 0.28, 0.21, 0.17];
const ATTEMPTS = [
  { attempt: 1, share: 0.46 },
  { attempt: 2, share: 0.31 },
  { attempt: 3, share: 0.23 },
] as const;

export function characterOf(chance: Chance): Character {
  const between = (low: number, high: number) => low + chance.next() * (high - low);
  return {
    dueADay: Math.round(between(18, 46)),
    diligence: between(0.72, 0.99),
    onTime: between(0.75, 0.97),
    reach: between(0.48, 0.68),
    booking: between(0.18, 0.34),
    show: between(0.72, 0.93),
  };
}

/** One day of a branch. `season` is about 1: some weeks are quiet. */
export function dayFigures(date: string, character: Character, season: number, chance: Chance): PeriodFigures {
  const due = character.dueADay * season * (0.8 + chance.next() * 0.4);
  const rows: StepRow[] = STEPS.flatMap((step, at) => {
    const attempts = ATTEMPTS.map(({ attempt, share }) =>
      attemptRow(step, attempt, due * (STEP_SHARE[at] ?? 0) * share, character, chance),
    );
    return [sumRow(step, attempts), ...attempts];
  });
  const total = totalOf(rows);
  const shown = round(total.booked * 0.9 * character.show, chance);
  const offers = round(total.followedUp * 0.08, chance);
  const noAnswer = total.followedUp - total.reached;
  return {
    from: date,
    to: date,
    rows,
    total,
    bookedForPeriod: shown + round(total.booked * (1 - character.show), chance),
    shown,
    noShow: round(total.booked * 0.9 * (1 - character.show), chance),
    doneService: round(shown * 0.96, chance),
    offers: {
      weekend_booking: { made: offers, accepted: Math.min(offers, round(offers * 0.4, chance)) },
      home_service: { made: round(offers * 0.5, chance), accepted: 0 },
      promo_booking: { made: round(offers * 0.4, chance), accepted: 0 },
    },
    results: {
      booked: Math.min(total.booked, total.reached),
      declined: Math.max(0, total.reached - total.booked),
      no_answer: Math.round(noAnswer * 0.7),
      sent: noAnswer - Math.round(noAnswer * 0.7),
    },
  };
}

/** A month to date: its days added up. An attempt that was due on several days is counted once, so fewer are due than the days' sum. */
export function monthToDate(days: readonly PeriodFigures[]): PeriodFigures {
  const [first] = days;
  const last = days.at(-1);
  if (!first || !last) throw new Error('A month to date has at least one day.');
  const rows = first.rows.map((row, at) => ({ ...row, ...sumOf(days.flatMap((day) => day.rows[at] ?? [])) }));
  const add = (read: (day: PeriodFigures) => number) => days.reduce((sum, day) => sum + read(day), 0);
  const offer = (name: keyof PeriodFigures['offers']) => ({
    made: add((day) => day.offers[name].made),
    accepted: add((day) => day.offers[name].accepted),
  });
  const result = (name: keyof PeriodFigures['results']) => add((day) => day.results[name] ?? 0);
  const total = sumOf(days.map((day) => day.total));
  return {
    from: `${last.to.slice(0, 7)}-01`,
    to: last.to,
    rows,
    total: { ...total, due: Math.max(total.followedUp, Math.round(total.due * 0.86)) },
    bookedForPeriod: add((day) => day.bookedForPeriod),
    shown: add((day) => day.shown),
    noShow: add((day) => day.noShow),
    doneService: add((day) => day.doneService),
    offers: { weekend_booking: offer('weekend_booking'), home_service: offer('home_service'), promo_booking: offer('promo_booking') },
    results: { booked: result('booked'), declined: result('declined'), no_answer: result('no_answer'), sent: result('sent') },
  };
}

type Counts = PeriodFigures['total'];

function attemptRow(step: string, attempt: 1 | 2 | 3, due: number, character: Character, chance: Chance): StepRow {
  const dueCount = round(due, chance);
  const followedUp = Math.min(dueCount, round(dueCount * character.diligence, chance));
  const reached = Math.min(followedUp, round(followedUp * character.reach, chance));
  return {
    program: 'KPB',
    step,
    attempt,
    channel: attempt === 1 ? 'whatsapp' : 'call',
    due: dueCount,
    followedUp,
    onTime: Math.min(followedUp, round(followedUp * character.onTime, chance)),
    reached,
    booked: Math.min(reached, round(followedUp * character.booking, chance)),
    missed: Math.min(dueCount - followedUp, round(dueCount * (1 - character.diligence) * 0.5, chance)),
  };
}

function sumRow(step: string, attempts: readonly StepRow[]): StepRow {
  return { program: 'KPB', step, attempt: null, channel: null, ...sumOf(attempts) };
}

function totalOf(rows: readonly StepRow[]): Counts {
  return sumOf(rows.filter(({ attempt }) => attempt === null));
}

function sumOf(parts: readonly Counts[]): Counts {
  const total: Counts = { due: 0, followedUp: 0, onTime: 0, reached: 0, booked: 0, missed: 0 };
  for (const part of parts) for (const name of Object.keys(total) as (keyof Counts)[]) total[name] += part[name];
  return total;
}

/** Up or down by chance, so that small numbers keep their mean. */
function round(value: number, chance: Chance): number {
  return Math.max(0, Math.floor(value) + (chance.next() < value - Math.floor(value) ? 1 : 0));
}
