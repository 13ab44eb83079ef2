const LETTERS = 12;
const GROUP = 4;

/** A code as head office shows it, from whatever was typed or pasted: `k7qd 2m9xtr4b` becomes `K7QD-2M9X-TR4B`. The store judges it. */
export function groupCode(typed: string): string {
  return (
    lettersOf(typed)
      .slice(0, LETTERS)
      .match(/.{1,4}/g) ?? []
  ).join('-');
}

/** Where the caret belongs after grouping: behind the same letter as before. */
export function caretAfterGrouping(typed: string, caret: number): number {
  const letters = Math.min(lettersOf(typed.slice(0, caret)).length, LETTERS);
  return letters + Math.max(0, Math.ceil(letters / GROUP) - 1);
}

function lettersOf(text: string): string {
  return text.toUpperCase().replace(/[^0-9A-Z]/g, '');
}
