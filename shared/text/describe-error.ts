import { type Language, type TextKey, texts, translate } from './index.ts';

/** What happened, and what was kept and what to do, in one line. An unknown code still gets words. */
export function describeError(language: Language, code: string, data: Readonly<Record<string, unknown>> = {}): string {
  const known = Object.hasOwn(texts.id.errors, code) ? (code as TextKey<'errors'>) : 'internal_error';
  const values = Object.fromEntries(
    Object.entries(data).filter((entry): entry is [string, string | number] => ['string', 'number'].includes(typeof entry[1])),
  );
  const happened = translate(language, 'errors', known, values);
  const remedy = translate(language, 'errors', `${known}_do` as TextKey<'errors'>, values);
  const missing = problemWords(language, data.problems).join('; ');
  return [happened, ...(missing ? [`${missing}.`] : []), remedy].join(' ');
}

/** The words of each thing that the SOP still asks for (`contact_incomplete`). */
function problemWords(language: Language, problems: unknown): string[] {
  if (!Array.isArray(problems)) return [];
  return problems
    .filter((problem) => typeof problem === 'string' && Object.hasOwn(texts.id.problems, problem))
    .map((problem) => translate(language, 'problems', problem));
}
