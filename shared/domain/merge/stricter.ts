import type { CivilDate } from '../civil-date.ts';

/** A word on being contacted; null: nobody has said anything. */
export type ConsentStand = boolean | null;

/** The stricter word of two: who has said no to either is not contacted by the other (DOMAIN 9). */
export function stricterConsent(one: ConsentStand, other: ConsentStand): ConsentStand {
  if (one === false || other === false) return false;
  return one ?? other;
}

/** Whether the stricter word must be written down: where both said no, the newest of their words says no already. */
export function needsWithdrawal(one: ConsentStand, other: ConsentStand): boolean {
  return (one === false) !== (other === false);
}

/** Blacklisted on either side is blacklisted, since the earlier day. */
export function stricterBlacklist(one: CivilDate | null, other: CivilDate | null): CivilDate | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
