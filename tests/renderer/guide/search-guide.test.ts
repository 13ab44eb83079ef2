import { expect, test } from 'vitest';
import type { Chapter } from '../../../renderer/features/guide/chapters.ts';
import { parseMarkdown } from '../../../renderer/features/guide/markdown/parse-markdown.ts';
import { searchGuide } from '../../../renderer/features/guide/search-guide.ts';

const chapter = (name: string, source: string): Chapter => ({ name, title: name, blocks: parseMarkdown(source) });
const chapters = [
  chapter('a', '# A\n\n## Masuk\n\nTekan `Enter` di slot.\n\n## Keluar\n\nTutup **Impor**.'),
  chapter('b', '# B\n\n## Impor\n\n| Slot |\n|---|\n| penuh |'),
];
const found = (query: string) => searchGuide(chapters, query).map(({ chapter: name, id }) => `${name} ${id}`);

test.each([
  ['slot', ['a masuk', 'b impor']],
  ['SLOT penuh', ['b impor']],
  ['impor', ['b impor', 'a keluar']], // named before mentioned
  ['enter tutup', []], // not in one section
  ['  ', []],
])('%j', (query, expected) => {
  expect(found(query)).toEqual(expected);
});
