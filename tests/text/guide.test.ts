import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CHAPTERS } from '../../renderer/features/guide/chapters.ts';
import { type Block, type Inline, parseMarkdown } from '../../renderer/features/guide/markdown/parse-markdown.ts';
import { texts } from '../../shared/text/index.ts';

const folder = resolve(import.meta.dirname, '../../docs/panduan');
const files = readdirSync(folder).filter((name) => name.endsWith('.md'));
const shown = new Set(Object.values(texts.id).flatMap((area): string[] => Object.values(area)));
const blocksOf = (file: string) => parseMarkdown(readFileSync(join(folder, file), 'utf8'));

function inlines(block: Block): Inline[] {
  if (block.kind === 'paragraph') return block.content;
  if (block.kind === 'list') return block.items.flat();
  return block.kind === 'table' ? [block.head, ...block.rows].flat(2) : [];
}

/** A text with a figure in it, such as "Terapkan {number} perubahan", is shown with any. */
function isShown(label: string): boolean {
  return shown.has(label) || shown.has(label.replace(/\d[\d.]*/, '{number}'));
}

describe.each(files)('the chapter %s', (file) => {
  const blocks = blocksOf(file);

  test('stands in the list of chapters, under one heading of its own', () => {
    expect(CHAPTERS.map(({ name }) => `${name}.md`)).toContain(file);
    expect(blocks.filter((block) => block.kind === 'heading' && block.level === 1)).toEqual([blocks[0]]);
  });

  test('says what stands on the screens, letter by letter', () => {
    const labels = blocks.flatMap(inlines).filter(({ kind }) => kind === 'strong');
    expect(labels.length).toBeGreaterThan(0);
    expect(labels.map(({ text }) => text).filter((text) => !isShown(text))).toEqual([]);
  });

  test('leads to chapters that exist', () => {
    const targets = blocks.flatMap(inlines).flatMap((part) => (part.kind === 'link' ? [part.target] : []));
    expect(targets.filter((target) => !files.includes(target))).toEqual([]);
  });

  test('leaves no mark of Markdown as text', () => {
    const words = blocks.flatMap(inlines).filter(({ kind }) => kind === 'text');
    expect(words.map(({ text }) => text).filter((text) => /\*\*|`|\]\(/.test(text))).toEqual([]);
  });
});

test('the sheet of keys tells of every key that F1 tells of', () => {
  const told = new Set(
    blocksOf('keyboard.md')
      .flatMap(inlines)
      .map(({ text }) => text),
  );
  const keys = Object.entries(texts.id).flatMap(([area, words]) =>
    Object.entries(words as Record<string, string>).flatMap(([name, text]) =>
      /^key(_|Notice$)/.test(name) ? [{ name: `${area}.${name}`, text }] : [],
    ),
  );
  expect(keys.length).toBeGreaterThan(60);
  expect(keys.filter(({ text }) => !told.has(text))).toEqual([]);
});

test('every picture that is named is there, and every picture is named, with words for who cannot see it', () => {
  const named = files.flatMap(blocksOf).flatMap((block) => (block.kind === 'picture' ? [block] : []));
  expect(named.filter(({ text }) => text.trim() === '')).toEqual([]);
  expect(named.map(({ name }) => name).filter((name) => !existsSync(join(folder, name)))).toEqual([]);
  expect(readdirSync(join(folder, 'gambar')).sort()).toEqual(named.map(({ name }) => name.replace('gambar/', '')).sort());
});

test('pictures are whole windows, and all of them together stay small', () => {
  const paths = readdirSync(join(folder, 'gambar')).map((name) => join(folder, 'gambar', name));
  const sizes = paths.map((path) => {
    const header = readFileSync(path).subarray(0, 24);
    return `${header.readUInt32BE(16)} × ${header.readUInt32BE(20)}`;
  });
  expect(new Set(sizes)).toEqual(new Set(['1366 × 768'])); // as guide.module.css keeps room for them
  expect(paths.reduce((sum, path) => sum + statSync(path).size, 0)).toBeLessThan(2_000_000); // they travel with every update
});
