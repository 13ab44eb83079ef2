import { describe, expect, test } from 'vitest';
import { parseInline, parseMarkdown, textOf } from '../../../renderer/features/guide/markdown/parse-markdown.ts';

describe('blocks of Markdown', () => {
  test('headings, paragraphs over several lines, both kinds of lists', () => {
    expect(parseMarkdown('# Satu dua\n\nKata\nlagi.\n\n- a\n- b\n\n1. x\n2. y\n')).toEqual([
      { kind: 'heading', level: 1, text: 'Satu dua', id: 'satu-dua' },
      { kind: 'paragraph', content: [{ kind: 'text', text: 'Kata lagi.' }] },
      { kind: 'list', isOrdered: false, items: [[{ kind: 'text', text: 'a' }], [{ kind: 'text', text: 'b' }]] },
      { kind: 'list', isOrdered: true, items: [[{ kind: 'text', text: 'x' }], [{ kind: 'text', text: 'y' }]] },
    ]);
  });

  test('a table without its rule, a picture, code as it stands', () => {
    expect(parseMarkdown('| A | B |\n|---|---|\n| `1` | |\n\n![Layar](gambar/a.png)\n\n```\n**x**\n  y\n```')).toEqual([
      {
        kind: 'table',
        head: [[{ kind: 'text', text: 'A' }], [{ kind: 'text', text: 'B' }]],
        rows: [[[{ kind: 'code', text: '1' }], []]],
      },
      { kind: 'picture', name: 'gambar/a.png', text: 'Layar' },
      { kind: 'code', text: '**x**\n  y' },
    ]);
  });

  test('a paragraph ends where something else begins', () => {
    expect(parseMarkdown('Kata\n- a\n## B\nLagi').map(({ kind }) => kind)).toEqual(['paragraph', 'list', 'heading', 'paragraph']);
  });

  test('every text comes to an end, also one that looks like what it is not', () => {
    for (const text of ['| a', '|---|', '![', '![a](b', '```', '#', '-', '**', '[a](', '1.', '#### x'])
      expect(textOf(parseMarkdown(text)[0] ?? { kind: 'code', text: '?' })).not.toBe('?');
  });

  test('HTML stays text', () => {
    expect(parseMarkdown('<img src=x onerror=alert(1)>')).toEqual([
      { kind: 'paragraph', content: [{ kind: 'text', text: '<img src=x onerror=alert(1)>' }] },
    ]);
  });
});

test('within a line: bold, code and links, with what stands between them', () => {
  expect(parseInline('Tekan **Simpan** (`Ctrl` `S`), lalu [PIC](pic.md).')).toEqual([
    { kind: 'text', text: 'Tekan ' },
    { kind: 'strong', text: 'Simpan' },
    { kind: 'text', text: ' (' },
    { kind: 'code', text: 'Ctrl' },
    { kind: 'text', text: ' ' },
    { kind: 'code', text: 'S' },
    { kind: 'text', text: '), lalu ' },
    { kind: 'link', text: 'PIC', target: 'pic.md' },
    { kind: 'text', text: '.' },
  ]);
});
