import { COMMON_WORDS } from './password/common-words.ts';

/** What a password may break; in the order in which a window shows them. */
export const PASSWORD_RULES = ['too_short', 'own_name', 'too_common'] as const;
export type PasswordRule = (typeof PASSWORD_RULES)[number];

const SHORTEST_PASSWORD = 8;
const SHORTEST_NAME_PART = 3;

/**
 * The rules that a password of the user named `userName` breaks; none: it may be used. Length counts more than kinds of characters
 * (NIST SP 800-63B 5.1.1.2), so nothing is asked of digits or signs; what is tried first by a guesser is refused instead.
 */
export function brokenPasswordRules(password: string, userName: string): PasswordRule[] {
  const broken = {
    too_short: [...password].length < SHORTEST_PASSWORD,
    own_name: isOwnName(password, userName),
    too_common: isCommon(password),
  };
  return PASSWORD_RULES.filter((rule) => broken[rule]);
}

/** The name or a part of it, whatever digits and signs stand around: 'Dewi2026!'. */
function isOwnName(password: string, userName: string): boolean {
  const letters = lettersOf(password);
  const parts = userName.split(/\s+/).map(lettersOf);
  return [parts.join(''), ...parts].some((name) => name.length >= SHORTEST_NAME_PART && name === letters);
}

/** A word that everybody thinks of, with any digits around it ('kawal123'), one character again and again, or a run along the digits or the alphabet. */
function isCommon(password: string): boolean {
  const plain = password.normalize('NFKC').toLowerCase().replace(/\s/g, '');
  return COMMON_WORDS.has(plain) || COMMON_WORDS.has(lettersOf(plain)) || isRun(plain, 0) || isRun(plain, 1) || isRun(plain, -1);
}

/** Whether each character stands `step` after the one before it; '0' follows '9', as on a keyboard. */
function isRun(text: string, step: number): boolean {
  const codes = [...text].map((character) => character.codePointAt(0) ?? 0);
  const follows = (before: number, code: number) =>
    code - before === step || (step === 1 && before === 57 && code === 48) || (step === -1 && before === 48 && code === 57);
  return codes.every((code, index) => index === 0 || follows(codes[index - 1] ?? 0, code));
}

function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '');
}
