import { listTargets, replaceDecidedTargets } from '../../../../db/queries/targets.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { Applier } from './applier.ts';

export const applyTargets: Applier<'targets'> = ({ db }, { months }) => {
  if (new Set(months.map(({ month }) => month)).size < months.length) throw new AppError('package_invalid', { reason: 'twice' });
  const before = listTargets(db.write);
  replaceDecidedTargets(db.write, months);
  return before;
};
