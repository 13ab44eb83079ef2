import { en } from './en/index.ts';
import { formatNumber } from './format-number.ts';
import { id } from './id/index.ts';

/**
 * Every word of the program, by language and area. Values stand in braces: `{name}`. English words that go by a number stand beside it, for one
 * and for any other: `{days} {days, day|days}`.
 */
export const texts = { id, en } as const;

export type Language = keyof typeof texts;
export type Area = keyof typeof id;
export type TextKey<A extends Area> = keyof (typeof id)[A] & string;

/** Without i18next, for the store and the command line. A value that is not given stays visible as `{name}`. */
export function translate<A extends Area>(
  language: Language,
  area: A,
  key: TextKey<A>,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const words: Readonly<Record<string, string>> = texts[language][area];
  return (words[key] ?? key).replace(/\{(\w+)(?:, ([^{}]+))?\}/g, (placeholder, name: string, forms?: string) => {
    const value = values[name];
    return value === undefined ? placeholder : asWritten({ name, value, forms, language });
  });
}

interface Placed {
  /** Of the placeholder. */
  name: string;
  value: unknown;
  /** 'day|days': words instead of the value. */
  forms: string | undefined;
  language: Language;
}

/** What says how many; other numbers may be a year, a row of a file, a number of a customer. */
const COUNTS = /^(count|total|shown)$/;

/** A value in a text: the word that its number asks for where there are `forms`, a count with its thousands parted, else as it comes. */
export function asWritten({ name, value, forms, language }: Placed): string {
  const [one, other] = forms?.split('|') ?? [];
  if (one !== undefined && other !== undefined) return Number(value) === 1 ? one : other;
  return typeof value === 'number' && COUNTS.test(name) ? formatNumber(value, language) : String(value);
}
