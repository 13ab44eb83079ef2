import type { PersonalContact } from '../../../../../db/queries/figure-rows.ts';
import { readVehicleNames } from '../../../../../db/queries/vehicle-names.ts';
import { ATTEMPT_COUNTS, type AttemptFigure } from '../../../../../shared/domain/kpi.ts';
import type { StoreContext } from '../../../store-context.ts';
import { type PlacedAttempt, placeOfContact, wasReached } from '../../days/attempt-rows.ts';
import type { PeriodFacts } from '../../days/period-figures.ts';
import { placeName, placeOf } from '../../days/place-name.ts';
import type { FoundRow } from './found-row.ts';

interface Part {
  person?: string | null;
  step?: { program: string; step: string };
}

/** The attempts that a figure counts: of everybody, or of one person as `peopleRows` counts theirs. */
export function attemptsBehind(context: StoreContext, facts: PeriodFacts, figure: AttemptFigure, { person, step }: Part): FoundRow[] {
  const ofStep = step && placeName(step.program, step.step);
  const counted = facts.attempts.filter(({ row }) => ATTEMPT_COUNTS[figure](row) && (ofStep === undefined || row.stepCode === ofStep));
  if (figure === 'missed') return missedOf(context, counted, person).map((attempt) => attemptRow(attempt, undefined));
  const contacts = lastContacts(figure === 'reached' ? facts.contacts.filter(wasReached) : facts.contacts, person);
  if (person === undefined) return counted.map((attempt) => attemptRow(attempt, contacts.get(attempt.place)));
  if (figure === 'onTime') {
    return counted.filter(({ place }) => contacts.has(place)).map((attempt) => attemptRow(attempt, contacts.get(attempt.place)));
  }
  const known = new Map(facts.attempts.map((attempt) => [attempt.place, attempt]));
  return [...contacts].map(([place, contact]) => contactRow(contact, known.get(place)));
}

/** Of each attempt, by its place. A contact outside the plan follows nothing up. */
function lastContacts(contacts: readonly PersonalContact[], person: string | null | undefined): Map<string, PersonalContact> {
  const counted = contacts.filter(({ attempt, userName }) => attempt !== null && (person === undefined || userName === person));
  return new Map(counted.map((contact) => [placeOfContact(contact), contact]));
}

/** Nobody's work is that of a vehicle which nobody has been given. */
function missedOf({ db }: StoreContext, missed: readonly PlacedAttempt[], person: string | null | undefined): readonly PlacedAttempt[] {
  if (person === undefined) return missed;
  const names = readVehicleNames(db.read, [...new Set(missed.map(({ vehicleId }) => vehicleId))]);
  return missed.filter(({ vehicleId }) => (names.get(vehicleId)?.assignee ?? null) === person);
}

function attemptRow({ vehicleId, dueDate, missedOn, row }: PlacedAttempt, contact: PersonalContact | undefined): FoundRow {
  const on = contact?.at ?? (row.missed ? missedOn : null) ?? dueDate;
  const { step } = placeOf(row.stepCode ?? '');
  return { of: 'attempt', on, vehicleId, step, attempt: row.attempt ?? 0, contact: contact ?? null, missed: row.missed };
}

/** A contact whose step has gone since, because its program was changed, was made all the same. */
function contactRow(contact: PersonalContact, known: PlacedAttempt | undefined): FoundRow {
  if (known) return attemptRow(known, contact);
  const { at, vehicleId, attempt } = contact;
  return { of: 'attempt', on: at, vehicleId, step: '', attempt: attempt ?? 0, contact, missed: false };
}
