import { readConversionProgram } from '../../../../db/queries/conversion-program.ts';
import { readInquiries } from '../../../../db/queries/inquiries.ts';
import { readInquiryContacts } from '../../../../db/queries/inquiry-contacts.ts';
import type { Program } from '../../../../shared/contract/programs.ts';
import { addDays } from '../../../../shared/domain/civil-date.ts';
import type { Conversion } from '../../../../shared/domain/inquiry.ts';
import { nextContact } from '../../../../shared/domain/inquiry-standing.ts';
import type { DueAttempt, Window } from '../../planning/coming-attempts.ts';
import type { StoreContext } from '../../store-context.ts';

/** The contacts that the open inquiries ask for, now and with the draft, by the rules of their list. */
export function comingInquiries(
  context: StoreContext,
  draft: Pick<Program, 'active' | 'attempts' | 'schemes'>,
  window: Window,
): { now: DueAttempt[]; draft: DueAttempt[] } {
  const db = context.db.read;
  const rows = readInquiries(db, { status: 'open', search: '' });
  const contacts = readInquiryContacts(
    db,
    rows.map(({ id }) => id),
  );
  const step = draft.schemes[0]?.steps[0];
  const drafted = draft.active && step ? { deadlineDays: step.deadlineDays, attempts: draft.attempts } : null;
  const dueBy = (conversion: Conversion | null, stepCode: string) =>
    rows.flatMap((row) => {
      const due: DueAttempt[] = [];
      for (let day = window.from; day <= window.to; day = addDays(day, 1)) {
        const next = nextContact(row, contacts.get(row.id) ?? [], conversion, day, { restrained: row.isRestrained });
        const isNew = next !== null && (next.dueDate === day || (day === window.from && next.dueDate < day));
        if (!isNew) continue;
        const { attempt, channel } = next;
        due.push({ date: day, attempt, channel, name: `${row.id}/${attempt}`, customerId: null, customer: row.name, step: stepCode });
      }
      return due;
    });
  const code = step?.code ?? '';
  return { now: dueBy(readConversionProgram(db), code), draft: dueBy(drafted, code) };
}
