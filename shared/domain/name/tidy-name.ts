import { TITLES_AFTER } from './titles.ts';

const LEFT_SMALL = new Set(['bin', 'binti']);
const ALL_CAPITALS = new Set(['PT', 'CV', 'UD', 'TB', 'II', 'III', 'IV', 'SD', 'SMP', 'SMA', 'SMK']);

/** A name for showing: blanks tidied, and where a file wrote it all in capitals or all in small letters, 'Oki Ginting S.Pd'. */
export function tidyName(raw: string): string {
  const name = raw
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .replace(/^'/, '')
    .replace(/ ,/g, ',')
    .trim();
  const shouted = name === name.toUpperCase() || name === name.toLowerCase();
  return shouted ? name.split(' ').map(tidyWord).join(' ') : name;
}

function tidyWord(word: string, index: number): string {
  const bare = word.replace(/[.,]/g, '').toUpperCase();
  const title = TITLES_AFTER.get(bare);
  if (index > 0 && title !== undefined) return writeTitle(word, title);
  if (ALL_CAPITALS.has(bare)) return word.toUpperCase();
  if (index > 0 && LEFT_SMALL.has(word.toLowerCase())) return word.toLowerCase();
  return word.toLowerCase().replace(/(^|[-.(/])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

/** Keeps the dots and commas that stand in the file; only the case is mended. */
function writeTitle(word: string, title: string): string {
  const letters = [...title.replaceAll('.', '')];
  return [...word].map((character) => (/\p{L}/u.test(character) ? (letters.shift() ?? character) : character)).join('');
}
