import type { FileFormat, FileView } from '../api/files.ts';
import type { FileWords } from './words.ts';

const MOST_CHARACTERS_OF_PLACE = 40;

/** 'peringkat-cabang-area-timur-2026-11.xlsx': letters, digits, dots and hyphens only, whatever the place is called. */
export function fileName(view: FileView, format: FileFormat, query: object, place: string | null, { t }: FileWords): string {
  const { date, month, from, to } = query as Partial<Record<string, string>>;
  const parts = [t(`name_${view}`), slug(place ?? ''), date ?? month ?? [from, to].filter(Boolean).join('-sd-')];
  return `${parts.filter((part) => part !== '').join('-')}.${format}`;
}

function slug(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MOST_CHARACTERS_OF_PLACE)
    .replace(/^-+|-+$/g, '');
}
