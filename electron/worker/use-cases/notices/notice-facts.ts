import { countContactsPerDay, hasSubmitted, readClosings, readOldestUnclosed } from '../../../../db/queries/day-records.ts';
import { countUnconfirmed, readWaitingInquiries } from '../../../../db/queries/notices.ts';
import { readOpenPrivacyMoments } from '../../../../db/queries/privacy-requests.ts';
import { firstResponse } from '../../../../shared/domain/inquiry.ts';
import type { NoticeFacts } from '../../../../shared/domain/notices.ts';
import { requestClock } from '../../../../shared/domain/privacy/request-clock.ts';
import { backupFindings } from '../../backup/backup-findings.ts';
import type { StoreContext } from '../../store-context.ts';
import { readStatus } from '../../sync/read-status.ts';
import { openCallBacks } from './open-call-backs.ts';

/** What the bell goes by; asked every minute and after each change, so it reads by indexes alone. */
export async function noticeFacts(context: StoreContext): Promise<NoticeFacts> {
  const { db, today, now, settings, user } = context;
  const mayClose = user?.role !== 'admin';
  const mayAnswer = mayClose; // privacy.settle (permissions.ts)
  const isTold = (assignedTo: number | null) => mayClose || assignedTo === null || assignedTo === user?.id;
  const inquiries = readWaitingInquiries(db.read).filter(({ assignedTo }) => isTold(assignedTo));
  const unanswered = inquiries.filter(({ firstResponseAt }) => firstResponseAt === null);
  return {
    now,
    closingTime: settings.closingTime,
    callBacks: openCallBacks(context)
      .filter(({ assignedTo }) => isTold(assignedTo))
      .map(({ at }) => at),
    inquiryCallBacks: inquiries.flatMap(({ callBackAt }) => callBackAt ?? []),
    responses: unanswered.map(({ at }) => {
      const { state, dueAt } = firstResponse(at, null, now, settings.firstResponseMinutes);
      return { dueAt, isOverdue: state === 'overdue' };
    }),
    requests: mayAnswer ? readOpenPrivacyMoments(db.read).map((at) => requestClock(at, null, now)) : [],
    unconfirmed: countUnconfirmed(db.read, today),
    day: {
      contacts: countContactsPerDay(db.read, today, today).get(today) ?? 0,
      isSubmitted: user ? hasSubmitted(db.read, today, user.id) : false,
      isClosed: readClosings(db.read, today, today).length > 0,
    },
    mayClose,
    oldestOpenDay: readOldestUnclosed(db.read, today),
    sync: syncFacts(context),
    daysWithoutBackup: await daysWithoutBackup(context),
  };
}

function syncFacts(context: StoreContext): NoticeFacts['sync'] {
  const { enrolment, state, refused, waiting, problem } = readStatus(context, false);
  return enrolment && { isStopped: state === 'stopped', refused: refused.length, oldest: waiting.oldest, hasProblem: problem !== null };
}

async function daysWithoutBackup(context: StoreContext): Promise<number | null> {
  const overdue = (await backupFindings(context)).find(({ code }) => code === 'backup_overdue');
  return overdue ? Number(overdue.data.days) : null;
}
