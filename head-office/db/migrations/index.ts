import type { Kysely } from 'kysely';
import type { Dialect } from '../open.ts';
import { up as headOffice } from './0010-head-office.ts';
import { up as figuresIndex } from './0020-figures-index.ts';
import { up as channels } from './0030-channels.ts';
import { up as heldBack } from './0040-held-back.ts';
import { up as savedViews } from './0050-saved-views.ts';

export interface HeadOfficeMigration {
  name: string;
  up(db: Kysely<unknown>, dialect: Dialect): Promise<void>;
}

/** In order. A step that has shipped is never edited. */
export const MIGRATIONS: readonly HeadOfficeMigration[] = [
  { name: '0010-head-office', up: headOffice },
  { name: '0020-figures-index', up: figuresIndex },
  { name: '0030-channels', up: channels },
  { name: '0040-held-back', up: heldBack },
  { name: '0050-saved-views', up: savedViews },
];
