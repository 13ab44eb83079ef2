import { TITLES_AFTER, TITLES_BEFORE } from './titles.ts';

const MUHAMMAD = new Set(['M', 'MUH', 'MUHAMAD', 'MUHAMMAD', 'MOH', 'MOHAMAD', 'MOHAMMAD', 'MOCH', 'MOCHAMAD', 'MOCHAMMAD', 'MOHAMED']);

/** A name for comparison: upper case, no titles, no punctuation. 'Hj. Siti Nur\'aini, S.Pd' -> 'SITI NURAINI'. */
export function nameKey(raw: string): string {
  const tokens = raw
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’`]/g, '')
    .toUpperCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((token) => token !== '');
  return withoutTitlesAfter(withoutTitlesBefore(tokens)).join(' ');
}

/** Whether two names may be one person's: the same key, one's words all in the other, or spelled a little differently. */
export function namesAlike(one: string, other: string): boolean {
  return keysAlike(nameKey(one))(nameKey(other));
}

/** The same of keys as `nameKey` gives them: one held against many. */
export function keysAlike(one: string): (other: string) => boolean {
  const tokens = soundTokens(one);
  return (other) => soundAlike(tokens, soundTokens(other));
}

function soundAlike(one: string[], other: string[]): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (!short.some(isWord) || !long.some(isWord)) return false;
  if (short.join('') === long.join('')) return true;
  const unused = [...long];
  // Longest first, so that an initial does not take the word that another one spells out.
  return short
    .toSorted((a, b) => b.length - a.length)
    .every((token) => {
      const exact = unused.indexOf(token);
      const index = exact >= 0 ? exact : unused.findIndex((candidate) => tokensAlike(token, candidate));
      if (index >= 0) unused.splice(index, 1);
      return index >= 0;
    });
}

/** Initials alone tell nobody apart. */
function isWord(token: string): boolean {
  return token.length >= 3;
}

function withoutTitlesBefore(tokens: string[]): string[] {
  const start = tokens.findIndex((token) => !TITLES_BEFORE.has(token));
  return start < 0 ? tokens.slice(-1) : tokens.slice(start);
}

/** 'S.Pd' has become two words, 'A.Md.Kep' three. A name never becomes empty. */
function withoutTitlesAfter(tokens: string[]): string[] {
  for (const length of [3, 2, 1]) {
    const tail = tokens.slice(-length);
    if (tokens.length > length && (length === 1 || tail[0]?.length === 1) && TITLES_AFTER.has(tail.join(''))) {
      return withoutTitlesAfter(tokens.slice(0, -length));
    }
  }
  return tokens;
}

const SPELLED_TWO_WAYS = /OE|DJ|TJ|Y|(.)\1/;

/** Old and new spelling, doubled letters and the many forms of Muhammad sound the same. */
function soundTokens(key: string): string[] {
  const tokens = key.split(' ').filter(Boolean);
  return tokens.map((token, index) => {
    if (MUHAMMAD.has(token) && (token !== 'M' || (index === 0 && tokens.length > 1))) return 'MUHAMAD';
    if (!SPELLED_TWO_WAYS.test(token)) return token; // most words
    return token
      .replace(/OE/g, 'U')
      .replace(/DJ/g, 'J')
      .replace(/TJ/g, 'C')
      .replace(/Y/g, 'I')
      .replace(/(.)\1+/g, '$1');
  });
}

/** An initial stands for its word; longer words may differ by a letter, but not by the first: Budi and Rudi are brothers. */
function tokensAlike(one: string, other: string): boolean {
  if (one === other) return true;
  if (one[0] !== other[0]) return false;
  if (one.length === 1 || other.length === 1) return true;
  const shorter = Math.min(one.length, other.length);
  return shorter >= 5 && editDistance(one, other) <= (shorter >= 9 ? 2 : 1);
}

function editDistance(one: string, other: string): number {
  let previous = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const replaced = (previous[column - 1] ?? 0) + (one[row - 1] === other[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[other.length] ?? 0;
}
