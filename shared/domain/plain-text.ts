/**
 * What no text of a person needs and what does harm where it goes: NUL, at which files and other programs take a text for ended; halves of surrogate
 * pairs, which neither a file nor a link can carry; and the signs that turn the direction of all that follows, so that a name would show a phone
 * number backwards. Marks of direction, joiners and emoji stay.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly this one must not go further
const HARMFUL = /[\u0000\u202a-\u202e\u2066-\u2069]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: whether any care is needed at all; most text needs none.
const NEEDS_CARE = /[\u0000\u202a-\u202e\u2066-\u2069\ud800-\udfff]/;

/** The text without what does harm; half of a surrogate pair becomes U+FFFD. Every other character stays as it is. */
export function plainText(text: string): string {
  return NEEDS_CARE.test(text) ? text.toWellFormed().replace(HARMFUL, '') : text;
}

/** Deeper than any message is; what lies below is left to the schema. */
const DEEPEST = 12;

/** The same for every text in a message of JSON values. */
export function plainTexts(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return plainText(value);
  if (typeof value !== 'object' || value === null || depth === DEEPEST) return value;
  if (Array.isArray(value)) return value.map((one) => plainTexts(one, depth + 1));
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plainTexts(one, depth + 1)]));
}

/** At most so many UTF-16 units from the start, without cutting a pair in two. */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  const code = text.charCodeAt(most - 1);
  return text.slice(0, code >= 0xd800 && code <= 0xdbff ? most - 1 : most);
}
