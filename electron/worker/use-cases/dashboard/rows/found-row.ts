import type { PersonalContact } from '../../../../../db/queries/figure-rows.ts';
import type { CivilDate } from '../../../../../shared/domain/civil-date.ts';

/** A row behind a figure before its names are read: as little as puts it in order, because a year's figure has many. */
export type FoundRow =
  | {
      of: 'attempt';
      /** Of its contact; without one the day it was missed, else the planned day. */
      on: string;
      vehicleId: number;
      step: string;
      attempt: number;
      /** The last one of the period that counts for the figure. */
      contact: Pick<PersonalContact, 'userName' | 'result'> | null;
      missed: boolean;
    }
  | { of: 'lapsed'; on: CivilDate; vehicleId: number; step: string }
  | Dated<'booking'>
  | Dated<'visit'>
  | Dated<'inquiry'>;

interface Dated<Of extends string> {
  of: Of;
  on: string;
  id: number;
}

/** Newest first; what happened at the same moment, in a fixed order. */
export function newestFirst(rows: readonly FoundRow[]): FoundRow[] {
  return rows.toSorted((one, other) => (one.on < other.on ? 1 : one.on > other.on ? -1 : keyOf(other) - keyOf(one)));
}

function keyOf(row: FoundRow): number {
  return row.of === 'attempt' || row.of === 'lapsed' ? row.vehicleId : row.id;
}
