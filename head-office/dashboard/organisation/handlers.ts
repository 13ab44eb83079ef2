import type { organisationApi } from '../../api/organisation.ts';
import type { Handlers } from '../../server/register-endpoints.ts';

export type OrganisationHandlers = Handlers<typeof organisationApi>;

export const DONE = { ok: true } as const;
