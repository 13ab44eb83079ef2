import type { FileView } from '../../api/files.ts';
import type { FileTable } from '../file-table.ts';
import type { ViewAnswer, ViewQuery } from '../views.ts';
import type { FileWords } from '../words.ts';

/** What was asked and what was answered. */
export interface ViewInput<View extends FileView> {
  query: ViewQuery<View>;
  answer: ViewAnswer<View>;
  words: FileWords;
  /** A UTC instant on head office's clock. */
  toLocalTime(instant: string): string;
}

/** What a view shows: of when, and in which tables. */
export interface ViewTables {
  when: string;
  tables: FileTable[];
}
