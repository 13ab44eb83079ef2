import type { guide as indonesian } from '../id/guide.ts';
import type { SameKeys } from '../same-keys.ts';

export const guide: SameKeys<typeof indonesian> = {
  title: 'Guide',
  onlyIndonesian: 'The guide is in Indonesian, with the words of the Indonesian screens.',
  chapters: 'Chapters of the guide',
  search: 'Search the guide',
  found: 'What was found',
  noneFound: 'Nothing matches. Try another word, such as the name of a button.',
  printChapter: 'Print this chapter',
  printAll: 'Print everything',
  printed: 'Sent to the printer',
  key_chapter: 'Choose a chapter',
};
