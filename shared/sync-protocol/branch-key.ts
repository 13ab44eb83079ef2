/** A branch key is 'kawal_<public id>_<secret>': the id finds the row, the secret is only ever compared as a hash. */
export interface BranchKey {
  id: string;
  secret: string;
}

export function writeBranchKey({ id, secret }: BranchKey): string {
  return `kawal_${id}_${secret}`;
}

/** null: not a branch key. */
export function readBranchKey(written: string): BranchKey | null {
  const match = /^kawal_([0-9a-zA-Z]{8,24})_([0-9a-zA-Z_-]{40,64})$/.exec(written);
  return match?.[1] && match[2] ? { id: match[1], secret: match[2] } : null;
}
