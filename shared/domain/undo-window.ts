/** How long the window offers to take the last save back (issue "worklist": 10 s). */
export const UNDO_SECONDS = 10;
/** The key is pressed in the last second, the store answers a little later; the clock may be set right by a second or two. */
export const UNDO_GRACE_SECONDS = 5;

export interface UndoInput {
  /** UTC instants. */
  recordedAt: string;
  now: string;
  own: boolean;
  /** The day was handed in or closed: its figures may have been read. */
  dayHandedIn: boolean;
  /** Something newer stands on it: a later entry, a booking that was moved, confirmed or settled. */
  builtOn: boolean;
}

export type UndoRefusal = 'undo_not_own' | 'undo_too_late' | 'undo_day_submitted' | 'undo_blocked';

/** Why a save can no longer be taken back; null when it can. What is refused here is corrected by a new entry instead (DOMAIN 4). */
export function undoRefusal({ recordedAt, now, own, dayHandedIn, builtOn }: UndoInput): UndoRefusal | null {
  const passed = (Date.parse(now) - Date.parse(recordedAt)) / 1000;
  if (!own) return 'undo_not_own';
  if (passed < -UNDO_GRACE_SECONDS || passed > UNDO_SECONDS + UNDO_GRACE_SECONDS) return 'undo_too_late';
  if (dayHandedIn) return 'undo_day_submitted';
  return builtOn ? 'undo_blocked' : null;
}
