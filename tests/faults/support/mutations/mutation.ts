import type { Chance } from '../../../../shared/domain/seeded-random.ts';

/** One way of spoiling a file. The same chance spoils it alike on every machine. */
export interface Mutation {
  name: string;
  spoil(bytes: Buffer, chance: Chance): Uint8Array;
}

/** A position that exists. */
export function placeIn(content: { length: number }, chance: Chance): number {
  return chance.between(0, Math.max(0, content.length - 1));
}

/** `text` with one place of it, found by `pattern` and taken by chance, written anew. Unchanged where there is none. */
export function replaceOne(text: string, pattern: RegExp, chance: Chance, write: (found: string) => string): string {
  const found = [...text.matchAll(pattern)];
  const one = found[chance.between(0, Math.max(0, found.length - 1))];
  if (!one) return text;
  return text.slice(0, one.index) + write(one[0]) + text.slice(one.index + one[0].length);
}
