import { query } from '../../../db/handle.ts';
import type { DayReport } from '../../../shared/contract/days.ts';
import type { StoreContext } from '../store-context.ts';

/** Who signs. A name is printed only where there is no doubt whose it is; else the line stays empty for a pen. */
export interface Signatories {
  admin: string;
  pic: string;
  head: string;
}

export function signatoriesOf(context: StoreContext, report: DayReport): Signatories {
  const users = context.db.read.all(query.selectFrom('users').select(['name', 'role']).where('active', '=', 1));
  const only = (role: 'pic' | 'head') => {
    const names = users.filter((user) => user.role === role);
    return names.length === 1 ? (names[0]?.name ?? '') : '';
  };
  const admins = report.figures.perUser;
  return { admin: admins.length === 1 ? (admins[0]?.name ?? '') : '', pic: report.closedBy ?? only('pic'), head: only('head') };
}
