import { listAudit } from '../../db/queries/organisation-audit.ts';
import { readSettings, writeSettings } from '../../db/queries/settings.ts';
import type { HeadOffice } from '../../server/head-office.ts';
import { makeChange } from '../change.ts';
import { areaHandlers } from './areas.ts';
import { branchHandlers } from './branches.ts';
import { DONE, type OrganisationHandlers } from './handlers.ts';
import { userHandlers } from './users.ts';

/** Areas, branches, users, and what head office is called. Who may change them is checked by the guard. */
export function organisationHandlers(headOffice: HeadOffice): OrganisationHandlers {
  const { db } = headOffice.database;
  return {
    ...areaHandlers(headOffice),
    ...branchHandlers(headOffice),
    ...userHandlers(headOffice),

    'settings.get': () => readSettings(db),
    'settings.save': ({ request, body }) =>
      makeChange(headOffice, request, async ({ trx, note }) => {
        await writeSettings(trx, body);
        await note({ action: 'settings.save', entity: 'settings', detail: body });
        return DONE;
      }),

    'audit.list': ({ query: { before } }) => listAudit(db, before),
  };
}
