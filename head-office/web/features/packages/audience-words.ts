import type { TFunction } from 'i18next';
import type { Audience } from '../../../api/decisions.ts';
import type { Area, Branch } from '../../../api/organisation.ts';

/** `Semua cabang`, `Jabar 1, Jabar 2`, `Karawang` or `12 cabang`. */
export function audienceWords(
  t: TFunction<'headOfficeAdmin'>,
  audience: Audience,
  areas: readonly Area[],
  branches: readonly Branch[],
): string {
  if ('all' in audience) return t('everyBranch');
  if ('areas' in audience) return audience.areas.map((id) => areas.find((area) => area.id === id)?.name ?? `#${id}`).join(', ');
  const [only] = audience.branches.length === 1 ? audience.branches : [];
  const name = only === undefined ? undefined : branches.find(({ id }) => id === only)?.name;
  return name ?? t('branchCount', { count: audience.branches.length });
}

/** The active branches that a package for this audience goes to. */
export function receiversOf(audience: Audience, branches: readonly Branch[]): Branch[] {
  const active = branches.filter((branch) => branch.active);
  if ('all' in audience) return active;
  if ('areas' in audience) return active.filter(({ areaId }) => audience.areas.includes(areaId));
  return active.filter(({ id }) => audience.branches.includes(id));
}
