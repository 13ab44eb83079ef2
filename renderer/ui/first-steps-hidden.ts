/** Of `useRemembered`: whether a person has put the list of a new branch away. */
export const FIRST_STEPS_HIDDEN = 'firstStepsHidden';

export function isTrue(kept: unknown): boolean {
  return kept === true;
}
