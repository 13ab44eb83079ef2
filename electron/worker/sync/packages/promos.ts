import { listPromos, replacePromos } from '../../../../db/queries/offers.ts';
import { checkPromos } from '../../use-cases/settings/checks.ts';
import type { Applier } from './applier.ts';

export const applyPromos: Applier<'promos'> = ({ db }, { promos }) => {
  const decided = promos.map((promo) => ({ ...promo, active: true }));
  checkPromos(decided);
  const before = listPromos(db.write);
  replacePromos(db.write, decided, 'head_office');
  return before;
};
