import type { AuditSearch } from '../../../../db/queries/audit-page.ts';
import type { AuditFilter } from '../../../../shared/contract/audit.ts';
import { actionsOf } from '../../../../shared/domain/audit-actions.ts';
import { addDays, type CivilDate, parseCivilDate } from '../../../../shared/domain/civil-date.ts';
import { normalisePhone } from '../../../../shared/domain/phone.ts';
import type { StoreContext } from '../../store-context.ts';

/** What was chosen on the screen, in the terms of the table: days of the branch become instants. A day that cannot be finds nothing. */
export function auditSearch(context: StoreContext, { from, to, user, group, entity, text }: AuditFilter): AuditSearch {
  return {
    from: from === undefined ? undefined : startOf(context, from),
    until: to === undefined ? undefined : startOf(context, parseCivilDate(to) === null ? to : addDays(to, 1)),
    user,
    actions: group === undefined ? undefined : actionsOf(group),
    entity,
    texts: text ? textsOf(text) : undefined,
  };
}

/** The instant at which a day begins in the branch's zone, none of which knows daylight saving. */
function startOf({ store, timezone }: StoreContext, day: CivilDate): string {
  const midnight = `${day}T00:00:00.000Z`;
  if (parseCivilDate(day) === null) return midnight;
  const ahead = Date.parse(`${store.clock.local(midnight, timezone)}.000Z`) - Date.parse(midnight);
  return new Date(Date.parse(midnight) - ahead).toISOString();
}

/** A number is also looked for as it is kept: 0812 5550 0118 stands there as +6281255500118. */
function textsOf(text: string): string[] {
  const number = normalisePhone(text);
  return number === null || number === text ? [text] : [text, number];
}
