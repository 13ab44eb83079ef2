import { insertClosing, readFrozenDay } from '../../../../db/queries/day-records.ts';
import { readHeldDay } from '../../../../db/queries/sync-outbox.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { CivilDate } from '../../../../shared/domain/civil-date.ts';
import { audit } from '../../audit.ts';
import type { StoreContext } from '../../store-context.ts';
import { isFrozenAs, liveFigures } from './build-report.ts';
import { buildSummary } from './build-summary.ts';
import { detailRows } from './detail-rows.ts';

/**
 * Freezes the day as its next revision; its summary goes to the outbox in the same transaction (DOMAIN 6 and 8). Older revisions stay as
 * they are. A branch that was restored from a copy numbers on after what head office holds, so that its closing is not taken for an old one.
 */
export function closeDay(context: StoreContext, date: CivilDate): { revision: number } {
  const user = context.requireUser();
  if (date > context.today) throw new AppError('day_in_future', { date });
  const live = { figures: liveFigures(context, date), detail: detailRows(context, date) };
  return context.db.transaction(() => {
    const last = readFrozenDay(context.db.write, date);
    if (last && isFrozenAs(last, live)) throw new AppError('nothing_changed_since_close', { date, revision: last.revision });
    const revision = Math.max(last?.revision ?? 0, readHeldDay(context.db.write, date)?.revision ?? 0) + 1;
    const closedAt = context.now;
    insertClosing(context.db.write, {
      date,
      revision,
      closedAt,
      userId: user.id,
      figures: JSON.stringify(live.figures),
      detail: JSON.stringify(live.detail),
      outboxPayload: JSON.stringify(buildSummary(context, { date, revision, closedAt, figures: live.figures })),
      instant: context.store.clock.instant(),
    });
    audit(context, { action: 'day.close', entity: 'day', entityId: date, after: { revision } });
    return { revision };
  });
}
