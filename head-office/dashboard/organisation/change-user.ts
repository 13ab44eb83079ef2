import type { BodyOf } from '../../api/define.ts';
import type { organisationApi } from '../../api/organisation.ts';
import { knownAreas } from '../../db/queries/organisation-areas.ts';
import { changeUser, hasAdministratorBut, setAreasOf } from '../../db/queries/organisation-users.ts';
import { areasOf, endSessionsOf, findUser } from '../../db/queries/sessions.ts';
import { ProblemError } from '../../server/problem.ts';
import type { Change } from '../change.ts';
import { nameKey } from '../sessions/name-key.ts';

/** Only a coordinator has areas: the others see all. @throws ProblemError `invalid_request`. */
export async function checkedAreas({ trx }: Change, { role, areas }: { role: string; areas: readonly number[] }): Promise<number[]> {
  if (role !== 'coordinator') return [];
  const asked = [...new Set(areas)].sort((one, other) => one - other);
  const known = await knownAreas(trx, asked);
  if (asked.length === 0 || known.size < asked.length)
    throw new ProblemError('invalid_request', { errors: [{ pointer: '/areas', message: 'A coordinator needs areas that exist' }] });
  return asked;
}

/**
 * Who loses or gains rights signs in again.
 * @throws ProblemError `not_found`, `invalid_request` (areas), `conflict` (the last administrator, or a name that is taken).
 */
export async function applyUserChange(change: Change, id: number, body: BodyOf<(typeof organisationApi)['users.change']>): Promise<void> {
  const { trx, note } = change;
  const before = await findUser(trx, id);
  if (!before) throw new ProblemError('not_found');
  const { name, role, active } = body;
  const isAdministrator = active && role === 'administrator';
  if (!isAdministrator && !(await hasAdministratorBut(trx, id)))
    throw new ProblemError('conflict', { detail: 'The last administrator who can sign in has to stay one' });
  const areas = await checkedAreas(change, body);
  const areasBefore = await areasOf(trx, id);
  await changeUser(trx, id, { name, name_key: nameKey(name), role, active: active ? 1 : 0 });
  await setAreasOf(trx, id, areas);
  const rights = [role, active ? 1 : 0, areas];
  if (JSON.stringify(rights) !== JSON.stringify([before.role, before.active, areasBefore])) await endSessionsOf(trx, id);
  await note({ action: 'users.change', entity: 'user', entityId: id, detail: { name, role, areas, active } });
}
