import type { FileView } from '../../../../head-office/api/files.ts';
import type { FileContent } from '../../../../head-office/files/file-table.ts';
import type { ViewInput } from '../../../../head-office/files/tables/view-input.ts';
import { viewTables } from '../../../../head-office/files/view-tables.ts';
import { fileWords } from '../../../../head-office/files/words.ts';
import type { Language } from '../../../../shared/text/index.ts';
import { sampleViews } from './answers.ts';

/** What a view of made-up figures shows; `receivedAt` is written on a clock seven hours ahead. */
export function sampleContent(view: FileView, language: Language = 'id', names?: readonly string[]): FileContent {
  const toLocalTime = (instant: string) => new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(0, 16);
  const input = { ...sampleViews(names)[view], words: fileWords(language), toLocalTime } as ViewInput<FileView>;
  return viewTables(view, input, null);
}
