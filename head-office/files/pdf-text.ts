/** The letters beyond Latin-1 that the built-in fonts of PDF have. */
const FURTHER_LETTERS = new Set('ƒ–—‘’‚“”„†‡•…€‰‹›ˆ™ŒœŠšŸŽž˜');
/** Head office takes no longer name; what other ways bring in must not fill pages. */
const MOST_CHARACTERS = 200;

/** What the built-in fonts can show of a text, in one line: accents that they lack fall off, other letters become '?', marks that only steer vanish. */
export function pdfText(text: string): string {
  const plain = text
    .slice(0, MOST_CHARACTERS * 2)
    .toWellFormed()
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, '');
  const shown = Array.from(plain, showable).join('');
  return shown.length > MOST_CHARACTERS ? `${shown.slice(0, MOST_CHARACTERS)}…` : shown;
}

function showable(letter: string): string {
  if (isKnown(letter)) return letter;
  const [base = ''] = letter.normalize('NFKD');
  return isKnown(base) ? base : /\p{M}/u.test(letter) ? '' : '?';
}

function isKnown(letter: string): boolean {
  return /^[\x20-\x7e\xa0-\xff]$/.test(letter) || FURTHER_LETTERS.has(letter);
}
