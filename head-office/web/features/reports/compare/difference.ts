import { ratio } from '../../../../../shared/domain/kpi.ts';

/** How a value changed; null where one of the two is not known, `relative` also where the earlier one is 0. */
export function differenceOf(one: number | null, other: number | null): { absolute: number | null; relative: number | null } {
  if (one === null || other === null) return { absolute: null, relative: null };
  return { absolute: one - other, relative: ratio(one - other, other) };
}
