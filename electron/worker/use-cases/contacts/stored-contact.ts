import type { Selectable } from 'kysely';
import type { Schema } from '../../../../db/schema.ts';

/** A row of the log. */
export type StoredContact = Selectable<Schema['contacts']>;
