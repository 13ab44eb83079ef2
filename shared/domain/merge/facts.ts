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

export interface FactSide {
  value: string | null;
  /** A person corrected it: imports leave it alone (DOMAIN 2). */
  byHand: boolean;
}

/** Both say something, and not the same: somebody has to choose. Where only one says something, that one's word stands. */
export function factDiffers(kept: FactSide, merged: FactSide): boolean {
  return kept.value !== null && merged.value !== null && kept.value !== merged.value;
}

/** What is offered for a fact on which both differ: both notes; else what a person typed before what a file told; else the kept one's. */
export function proposedChoice(fact: PersonFact, kept: FactSide, merged: FactSide): FactChoice {
  if (fact === 'note') return 'both';
  return merged.byHand && !kept.byHand ? 'merged' : 'kept';
}

/**
 * What is known of a person after a merge. A chosen word counts as typed by hand: the files go on telling both, and the next import must not
 * decide anew.
 */
export function mergedFact(fact: PersonFact, kept: FactSide, merged: FactSide, choice?: FactChoice): FactSide {
  if (!factDiffers(kept, merged)) return { value: kept.value ?? merged.value, byHand: kept.byHand || merged.byHand };
  const chosen = choice ?? proposedChoice(fact, kept, merged);
  if (fact === 'note') return { value: noteOf(kept.value, merged.value, chosen), byHand: kept.byHand || merged.byHand };
  return { value: chosen === 'merged' ? merged.value : kept.value, byHand: true };
}

function noteOf(kept: string | null, merged: string | null, choice: FactChoice): string | null {
  if (choice === 'both') return `${kept}\n${merged}`;
  return choice === 'merged' ? merged : kept;
}
