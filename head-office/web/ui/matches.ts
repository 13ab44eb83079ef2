/** Whether every word of what was typed stands somewhere in the fields, whatever the case. */
export function matches(typed: string, fields: readonly (string | null)[]): boolean {
  const text = fields.join(' ').toLowerCase();
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
