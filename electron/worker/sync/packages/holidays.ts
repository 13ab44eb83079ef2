import { listHolidays, replaceHolidays } from '../../../../db/queries/offers.ts';
import { checkHolidays } from '../../use-cases/settings/checks.ts';
import type { Applier } from './applier.ts';

export const applyHolidays: Applier<'holidays'> = ({ db }, { holidays }) => {
  checkHolidays(holidays);
  const before = listHolidays(db.write);
  replaceHolidays(db.write, holidays, 'head_office');
  return before;
};
