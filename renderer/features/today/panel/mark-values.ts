interface Piece {
  text: string;
  marked: boolean;
  /** Position in the whole text. */
  at: number;
}

/** Cuts a text into the values that were filled in and what stands between them. Longer values win over their parts. */
export function markValues(text: string, values: readonly (string | null | undefined | '')[]): Piece[] {
  const known = [...new Set(values.filter((value): value is string => Boolean(value && value.length > 1)))].sort(
    (a, b) => b.length - a.length,
  );
  if (known.length === 0) return [{ text, marked: false, at: 0 }];
  const pattern = new RegExp(`(${known.map((value) => value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`);
  let at = 0;
  return text.split(pattern).flatMap((part, index) => {
    const piece = { text: part, marked: index % 2 === 1, at };
    at += part.length;
    return part === '' ? [] : [piece];
  });
}
