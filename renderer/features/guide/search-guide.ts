import type { Chapter } from './chapters.ts';
import { textOf } from './markdown/parse-markdown.ts';

export interface Section {
  chapter: string;
  chapterTitle: string;
  /** Of its heading, within the chapter. */
  id: string;
  title: string;
  text: string;
}

/** A chapter cut at its headings. */
export function sectionsOf({ name, title, blocks }: Chapter): Section[] {
  const sections: Section[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading') sections.push({ chapter: name, chapterTitle: title, id: block.id, title: block.text, text: '' });
    const section = sections.at(-1);
    if (section) section.text += ` ${textOf(block).toLowerCase()}`;
  }
  return sections;
}

/** Sections with all the words, in the order of reading; those that have them in the heading come first. */
export function searchGuide(chapters: readonly Chapter[], query: string): Section[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const hasAll = (text: string) => words.every((word) => text.includes(word));
  const found = chapters.flatMap(sectionsOf).filter(({ text }) => hasAll(text));
  const isNamed = ({ title }: Section) => hasAll(title.toLowerCase());
  return [...found.filter(isNamed), ...found.filter((section) => !isNamed(section))];
}
