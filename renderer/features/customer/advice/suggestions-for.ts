import type { CustomerPage } from '../../../../shared/contract/customers.ts';
import { daysBetween } from '../../../../shared/domain/civil-date.ts';

interface Suggestion {
  kind: 'booking' | 'booked' | 'home' | 'winBack';
  vehicleId: number;
  vehicle: string;
  step: string;
  date: string;
  days: number;
  months: number;
  count: number;
}

type Nothing =
  | { why: 'excluded'; reason: CustomerPage['vehicles'][number]['exclusions'][number] }
  | { why: 'later'; step: string; vehicle: string; date: string };

const MOST = 3;
const LONG_WITHOUT_SERVICE_DAYS = 180;

/** Steps whose time has come, the nearest deadline first; one trip for several vehicles; whoever stayed away long. */
export function suggestionsFor({ vehicles }: CustomerPage, today: string): Suggestion[] {
  const reachable = vehicles.filter(({ exclusions }) => exclusions.length === 0);
  const base = (vehicle: (typeof vehicles)[number]) => ({
    vehicleId: vehicle.id,
    vehicle: vehicle.model ?? vehicle.engineNumber,
    step: '',
    date: today,
    days: 0,
    months: 0,
    count: reachable.length,
  });
  const steps = reachable.flatMap((vehicle) =>
    vehicle.steps
      .filter(
        ({ active, state, waitingSince }) => active !== null || waitingSince !== null || state === 'booked' || state === 'awaiting_show',
      )
      .map(({ state, code, deadline }) => ({
        ...base(vehicle),
        kind: state === 'booked' || state === 'awaiting_show' ? ('booked' as const) : ('booking' as const),
        step: code,
        date: deadline,
        days: Math.max(0, daysBetween(today, deadline)),
      })),
  );
  steps.sort((a, b) => a.date.localeCompare(b.date));
  const due = steps.filter(({ kind }) => kind === 'booking');
  const home = due.length > 1 && due[0] ? [{ ...due[0], kind: 'home' as const, step: '', count: due.length }] : [];
  const away = reachable
    .filter(({ id, lastVisitOn }) => lastVisitOn !== null && !steps.some(({ vehicleId }) => vehicleId === id))
    .map((vehicle) => ({ ...base(vehicle), kind: 'winBack' as const, days: daysBetween(vehicle.lastVisitOn ?? today, today) }))
    .filter(({ days }) => days >= LONG_WITHOUT_SERVICE_DAYS)
    .map((suggestion) => ({ ...suggestion, months: Math.floor(suggestion.days / 30) }));
  return [...due, ...home, ...steps.filter(({ kind }) => kind === 'booked'), ...away].slice(0, MOST);
}

/** Why nothing is offered: nobody may be contacted about any vehicle, or the next step's time has not come; null: nothing is planned. */
export function nothingFor({ blacklistedOn, vehicles }: CustomerPage, today: string): Nothing | null {
  if (blacklistedOn !== null) return { why: 'excluded', reason: 'blacklisted' };
  const [first] = vehicles;
  const reason = vehicles.every(({ exclusions }) => exclusions.length > 0) ? first?.exclusions[0] : undefined;
  if (reason) return { why: 'excluded', reason };
  const coming = vehicles
    .filter(({ exclusions }) => exclusions.length === 0)
    .flatMap((vehicle) =>
      vehicle.steps
        .filter(({ state, resting }) => state === 'open' && !resting)
        .flatMap(({ code, attempts }) =>
          attempts
            .filter(({ dueDate }) => dueDate > today)
            .map(({ dueDate }) => ({ why: 'later' as const, step: code, vehicle: vehicle.model ?? vehicle.engineNumber, date: dueDate })),
        ),
    );
  return coming.toSorted((one, other) => one.date.localeCompare(other.date))[0] ?? null;
}
