/** What is told of a person, in the order in which it is shown. */
export const PERSON_FACTS = [
  'name',
  'gender',
  'birthDate',
  'ktpLast4',
  'address',
  'village',
  'district',
  'city',
  'postalCode',
  'occupation',
  'email',
  'note',
] as const;
export type PersonFact = (typeof PERSON_FACTS)[number];

/** Whose word stands. `both`, one under the other, is for notes alone. */
export type FactChoice = 'kept' | 'merged' | 'both';
export type FactChoices = Partial<Record<PersonFact, FactChoice>>;

export interface FactSide<Value = string> {
  value: Value | null;
  /** A person corrected it: imports leave it alone (DOMAIN 2). */
  byHand: boolean;
}

/** Both say something, and not the same: somebody has to choose. Where only one says something, that one's word stands. */
export function factDiffers<Value>(kept: FactSide<Value>, merged: FactSide<Value>): boolean {
  return kept.value !== null && merged.value !== null && kept.value !== merged.value;
}

/** What is offered for a fact on which both differ: both notes; else what a person typed before what a file told; else the kept one's. */
export function proposedChoice(fact: PersonFact, kept: FactSide, merged: FactSide): FactChoice {
  return fact === 'note' ? 'both' : proposedSide(kept, merged);
}

/** The same for a field of the branch's own. */
export function proposedSide(kept: FactSide<unknown>, merged: FactSide<unknown>): 'kept' | 'merged' {
  return merged.byHand && !kept.byHand ? 'merged' : 'kept';
}

/**
 * What is known of a person after a merge. A chosen word counts as typed by hand: the files go on telling both, and the next import must not
 * decide anew.
 */
export function mergedFact(fact: PersonFact, kept: FactSide, merged: FactSide, choice?: FactChoice): FactSide {
  const chosen = choice ?? proposedChoice(fact, kept, merged);
  if (fact === 'note' && factDiffers(kept, merged))
    return { value: noteOf(kept.value, merged.value, chosen), byHand: kept.byHand || merged.byHand };
  return mergedValue(kept, merged, chosen === 'merged' ? 'merged' : 'kept');
}

/** The same for any value of which one of two stands. */
export function mergedValue<Value>(kept: FactSide<Value>, merged: FactSide<Value>, chosen: 'kept' | 'merged'): FactSide<Value> {
  if (!factDiffers(kept, merged)) return { value: kept.value ?? merged.value, byHand: kept.byHand || merged.byHand };
  return { value: chosen === 'merged' ? merged.value : kept.value, byHand: true };
}

function noteOf(kept: string | null, merged: string | null, choice: FactChoice): string | null {
  if (choice === 'both') return `${kept}\n${merged}`;
  return choice === 'merged' ? merged : kept;
}
