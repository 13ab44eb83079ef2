import type { ReadHandle } from '../../../db/handle.ts';
import type { CivilDate } from '../../../shared/domain/civil-date.ts';
import { type EventProgram, type PlanProgram, type PlanScheme, readActivePrograms, readEventPrograms } from './programs.ts';

export interface WorkedPrograms {
  vehicle: readonly PlanProgram[];
  events: readonly EventProgram[];
}

/** A program as it would be saved. */
export interface DraftProgram extends PlanProgram {
  subject: 'vehicle' | 'visit' | 'no_show' | 'inquiry';
  active: boolean;
  schemes: PlanScheme[];
}

export function readWorkedPrograms(db: ReadHandle): WorkedPrograms {
  return { vehicle: readActivePrograms(db), events: readEventPrograms(db) };
}

/** The programs as saving the draft today would leave them. */
export function withDraft({ vehicle, events }: WorkedPrograms, draft: DraftProgram, today: CivilDate): WorkedPrograms {
  const { id, code, subject, anchor, afterProgram, attempts, schemes, active } = draft;
  const others = { vehicle: vehicle.filter((one) => one.id !== id), events: events.filter((one) => one.id !== id) };
  if (!active || subject === 'inquiry') return others;
  if (subject === 'vehicle') return { ...others, vehicle: [...others.vehicle, { id, code, anchor, afterProgram, attempts, schemes }] };
  const before = events.find((one) => one.id === id);
  const since = before ? before.since : today;
  return { ...others, events: [...others.events, { id, code, subject, since, attempts, schemes }] };
}
