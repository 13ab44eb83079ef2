import type { Kysely } from 'kysely';
import type { AnswerOf } from '../../api/define.ts';
import type { organisationApi } from '../../api/organisation.ts';
import type { Schema } from '../schema.ts';

type Entry = AnswerOf<(typeof organisationApi)['audit.list']>[number];

const PER_PAGE = 100;

/** A page of the audit, newest first; `before`: the last id of the page before. */
export async function listAudit(db: Kysely<Schema>, before: number | undefined): Promise<Entry[]> {
  return db
    .selectFrom('audit')
    .leftJoin('users', 'users.id', 'audit.user_id')
    .select(['audit.id', 'at', 'users.name as user', 'action', 'entity', 'entity_id as entityId', 'detail'])
    .$if(before !== undefined, (query) => query.where('audit.id', '<', before ?? 0))
    .orderBy('audit.id', 'desc')
    .limit(PER_PAGE)
    .execute();
}
