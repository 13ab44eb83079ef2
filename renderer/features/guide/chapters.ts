import { type Block, parseMarkdown } from './markdown/parse-markdown.ts';

/** Of the guide, in the order of reading; each is `docs/panduan/<name>.md`. */
const NAMES = ['mulai', 'admin', 'pic', 'kepala-cabang', 'it', 'keyboard', 'tanya-jawab'] as const;

export interface Chapter {
  name: string;
  title: string;
  blocks: readonly Block[];
}

// Both are built in: the guide fits the program that shows it, and needs no network.
const SOURCES = import.meta.glob<string>('../../../docs/panduan/*.md', { query: '?raw', import: 'default', eager: true });
const PICTURES = import.meta.glob<string>('../../../docs/panduan/gambar/*.png', { query: '?url', import: 'default', eager: true });

export const CHAPTERS: readonly Chapter[] = NAMES.map((name) => {
  const blocks = parseMarkdown(SOURCES[`../../../docs/panduan/${name}.md`] ?? '');
  const heading = blocks.find((block) => block.kind === 'heading');
  return { name, title: heading?.text ?? name, blocks };
});

/** The chapter that a link between the files means, or null. */
export function chapterOfLink(target: string): string | null {
  const name = /^([a-z-]+)\.md$/.exec(target)?.[1];
  return CHAPTERS.find((chapter) => chapter.name === name)?.name ?? null;
}

export function pictureOf(name: string): string | null {
  return PICTURES[`../../../docs/panduan/${name}`] ?? null;
}
