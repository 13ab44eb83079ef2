import { insertClosing, readFrozenDay } from '../../../../db/queries/day-records.ts';
import { readBranchProfile } from '../../../../db/queries/settings.ts';
import type { DayFigures } from '../../../../shared/contract/days.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { CivilDate } from '../../../../shared/domain/civil-date.ts';
import { audit } from '../../audit.ts';
import type { StoreContext } from '../../store-context.ts';
import { isFrozenAs, liveFigures } from './build-report.ts';
import { detailRows } from './detail-rows.ts';

/** Freezes the day as its next revision; its summary goes to the outbox in the same transaction (DOMAIN 6 and 8). Older revisions stay as they are. */
export function closeDay(context: StoreContext, date: CivilDate): { revision: number } {
  const user = context.requireUser();
  if (date > context.today) throw new AppError('day_in_future', { date });
  const live = { figures: liveFigures(context, date), detail: detailRows(context, date) };
  return context.db.transaction(() => {
    const last = readFrozenDay(context.db.write, date);
    if (last && isFrozenAs(last, live)) throw new AppError('nothing_changed_since_close', { date, revision: last.revision });
    const revision = (last?.revision ?? 0) + 1;
    insertClosing(context.db.write, {
      date,
      revision,
      closedAt: context.now,
      userId: user.id,
      figures: JSON.stringify(live.figures),
      detail: JSON.stringify(live.detail),
      outboxPayload: JSON.stringify(summaryOf(context, date, revision, live.figures)),
      instant: context.store.clock.instant(),
    });
    audit(context, { action: 'day.close', entity: 'day', entityId: date, after: { revision } });
    return { revision };
  });
}

/** What head office receives: figures only. Names of admins stay in the branch. */
function summaryOf(context: StoreContext, date: CivilDate, revision: number, { day, monthToDate }: DayFigures) {
  return { branchCode: readBranchProfile(context.db.write)?.code ?? '', date, revision, closedAt: context.now, day, monthToDate };
}
