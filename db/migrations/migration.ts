import type { Database } from 'better-sqlite3';

/** One numbered step of the schema. Steps are ten apart; a step that has shipped is never edited. */
export interface Migration {
  version: number;
  name: string;
  up(db: Database): void;
}
