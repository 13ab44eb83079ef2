import type { BranchInArea } from '../../db/queries/figures-branches.ts';

const collator = new Intl.Collator('id', { numeric: true });

type Named = Pick<BranchInArea, 'name' | 'code'>;

/** No two branches have the same code, so that a list never changes its order by itself. */
export function byName(one: Named, other: Named): number {
  return collator.compare(one.name, other.name) || collator.compare(one.code, other.code);
}

export function byAreaAndName(one: BranchInArea, other: BranchInArea): number {
  return collator.compare(one.area, other.area) || one.areaId - other.areaId || byName(one, other);
}
