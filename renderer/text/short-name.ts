/** `Rina W.`: enough to tell colleagues apart in a narrow place. */
export function shortName(name: string): string {
  const [first = '', second] = name.trim().split(/\s+/);
  return second ? `${first} ${second[0]}.` : first;
}
