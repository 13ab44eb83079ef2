/** A number of a person; `number` is null when what is written cannot be one. */
export interface PersonNumber {
  id: number;
  number: string | null;
  written: string;
  position: number;
  flaggedBad: boolean;
}

export interface NumberPlan {
  /** Numbers that only the merged one has: behind those of the kept one, in their own order. */
  moved: { id: number; position: number }[];
  /** Numbers that both have. `flags`: it was found wrong on the merged one's side, and that holds. */
  twins: { id: number; twinId: number; flags: boolean }[];
}

/** Equal numbers become one. `kept` and `merged` in order of use. */
export function mergeNumbers(kept: readonly PersonNumber[], merged: readonly PersonNumber[]): NumberPlan {
  const plan: NumberPlan = { moved: [], twins: [] };
  let position = Math.max(0, ...kept.map((phone) => phone.position));
  for (const phone of merged) {
    const twin = kept.find((other) => (phone.number !== null && other.number === phone.number) || other.written === phone.written);
    if (twin) {
      plan.twins.push({ id: phone.id, twinId: twin.id, flags: phone.number === twin.number && phone.flaggedBad && !twin.flaggedBad });
    } else {
      position += 1;
      plan.moved.push({ id: phone.id, position });
    }
  }
  return plan;
}
