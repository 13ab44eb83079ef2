import { findTarget, removeTarget, saveLocalTarget } from '../../../../db/queries/targets.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { Month } from '../../../../shared/domain/months.ts';
import { audit } from '../../audit.ts';
import type { StoreContext } from '../../store-context.ts';

/** The branch head's target for a month (DOMAIN 1 and 7). Throws `from_head_office` where head office has set it. */
export function setTarget(context: StoreContext, target: { month: Month; unitEntries: number; crmShare?: number | undefined }): void {
  const { db, settings } = context;
  db.transaction(() => {
    const before = localTarget(context, target.month);
    const after = {
      month: target.month,
      unitEntries: target.unitEntries,
      crmShare: target.crmShare ?? before?.crmShare ?? settings.crmShare,
    };
    saveLocalTarget(db.write, after);
    audit(context, { action: 'targets.set', entity: 'target', entityId: target.month, before, after });
  });
}

export function dropTarget(context: StoreContext, month: Month): void {
  const { db } = context;
  db.transaction(() => {
    const before = localTarget(context, month);
    if (!before) return;
    removeTarget(db.write, month);
    audit(context, { action: 'targets.remove', entity: 'target', entityId: month, before });
  });
}

function localTarget({ db }: StoreContext, month: Month) {
  const known = findTarget(db.write, month);
  if (known?.source === 'head_office') throw new AppError('from_head_office', { month });
  return known;
}
