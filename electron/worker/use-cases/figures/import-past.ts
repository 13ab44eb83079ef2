import { readPastMonths, savePastMonth } from '../../../../db/queries/past-months.ts';
import { findTarget, saveLocalTarget } from '../../../../db/queries/targets.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { PastMonthFigures } from '../../../../shared/contract/figures.ts';
import { monthOf } from '../../../../shared/domain/months.ts';
import { audit } from '../../audit.ts';
import type { StoreContext } from '../../store-context.ts';

/**
 * For a branch that starts with history; a branch that starts within a month may give that one, too, whose figures then stand as they were given.
 * Refused as `field_refused` for months to come, and for a month named twice.
 */
export function importPast(context: StoreContext, months: readonly PastMonthFigures[]): { months: number; targets: number } {
  const names = months.map(({ month }) => month);
  if (new Set(names).size < names.length || names.some((month) => month > monthOf(context.today)))
    throw new AppError('field_refused', { field: 'month' });
  const { db, settings, store } = context;
  return db.transaction(() => {
    const sorted = names.toSorted();
    const before = readPastMonths(db.write, sorted[0] ?? '', sorted.at(-1) ?? '');
    let targets = 0;
    for (const { month, targetUnits, units, crUnits, inquiries, revenue } of months) {
      savePastMonth(db.write, { month, unitEntries: units, crmUnitEntries: crUnits, inquiries, revenue }, store.clock.instant());
      const known = findTarget(db.write, month);
      if (targetUnits === null || known?.source === 'head_office') continue;
      saveLocalTarget(db.write, { month, unitEntries: targetUnits, crmShare: known?.crmShare ?? settings.crmShare });
      targets += 1;
    }
    audit(context, { action: 'figures.importPast', entity: 'figures', before, after: months });
    return { months: months.length, targets };
  });
}
