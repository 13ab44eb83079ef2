import { globSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ERROR_CODES } from '../../shared/contract/errors.ts';
import { type Area, texts, translate } from '../../shared/text/index.ts';

const repository = resolve(import.meta.dirname, '../..');
const areas = Object.keys(texts.id) as Area[];
const wordsOf = (language: 'id' | 'en', area: Area): Record<string, string> => texts[language][area];
const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

function sources(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sources(path);
    return /\.tsx?$/.test(name) ? [readFileSync(path, 'utf8')] : [];
  });
}

describe('words in two languages', () => {
  test('every error code says what happened and what to do', () => {
    expect(Object.keys(texts.id.errors).sort()).toEqual(ERROR_CODES.flatMap((code) => [code, `${code}_do`]).sort());
  });

  test.each(areas)('%s has the same keys in both languages', (area) => {
    expect(Object.keys(wordsOf('en', area)).sort()).toEqual(Object.keys(wordsOf('id', area)).sort());
  });

  test.each(areas)('%s has no empty text, and the same values stand in both languages', (area) => {
    for (const [key, text] of Object.entries(wordsOf('id', area))) {
      const other = wordsOf('en', area)[key] ?? '';
      expect([key, text.trim(), other.trim()]).not.toContain('');
      expect([key, ...placeholders(other)]).toEqual([key, ...placeholders(text)]);
    }
  });

  test('no text is left that nobody shows', () => {
    const writers = globSync('shared/text/*.ts', { cwd: repository }).map((path) => readFileSync(join(repository, path), 'utf8'));
    const code = [...['renderer', 'electron', 'head-office'].flatMap((folder) => sources(join(repository, folder))), ...writers].join('\n');
    const prefixes = [...new Set([...code.matchAll(/`(?:\w+:)?(\w+_)\$\{/g)].map((match) => match[1] ?? ''))];
    const isUsed = (key: string) => new RegExp(`['":\`]${key}['"\`]`).test(code) || prefixes.some((prefix) => key.startsWith(prefix));
    const unused = areas
      .filter((area) => area !== 'errors' && area !== 'problems') // both are looked up by a code from the store
      .flatMap((area) =>
        Object.keys(texts.id[area])
          .filter((key) => !isUsed(key))
          .map((key) => `${area}.${key}`),
      );
    expect(unused).toEqual([]);
  });
});

describe('translate', () => {
  test('parts the thousands of what is counted, and of nothing else', () => {
    expect(translate('id', 'inquiries', 'count', { count: 1228 })).toBe('1.228 inquiry');
    expect(translate('en', 'inquiries', 'countOf', { shown: 1000, total: 12_280 })).toBe('newest 1,000 of 12,280 inquiries');
    expect(translate('id', 'targets', 'year', { year: 2026 })).toBe('Tahun 2026');
  });

  test('fills values in, and leaves a forgotten one visible', () => {
    expect(translate('id', 'common', 'track_done', { step: 'KPB2' })).toBe('KPB2 selesai');
    expect(translate('en', 'common', 'track_done')).toBe('{step} done');
  });

  test('English words go by their number, written in either way', () => {
    expect([0, 1, 2, '1', '1,250'].map((days) => translate('en', 'today', 'late', { days }))).toEqual([
      '0 days late',
      '1 day late',
      '2 days late',
      '1 day late',
      '1,250 days late',
    ]);
    expect(translate('en', 'today', 'late')).toBe('{days} {days, day|days} late');
  });
});
