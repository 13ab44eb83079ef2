import { type ConversionProgram, readConversionProgram } from '../../../../db/queries/conversion-program.ts';
import type { InquiryRow } from '../../../../db/queries/inquiries.ts';
import { readInquiryContacts } from '../../../../db/queries/inquiry-contacts.ts';
import type { Inquiry } from '../../../../shared/contract/inquiries.ts';
import type { CivilDate, LocalDateTime } from '../../../../shared/domain/civil-date.ts';
import { firstResponse } from '../../../../shared/domain/inquiry.ts';
import { type InquiryContact, nextContact } from '../../../../shared/domain/inquiry-standing.ts';
import type { StoreContext } from '../../store-context.ts';

/** These inquiries as the contract shows them, in the same order, each with what is next by the booking conversion. */
export function inquiryViews(context: StoreContext, rows: readonly InquiryRow[]): Inquiry[] {
  const { db, now, today, settings } = context;
  const conversion = readConversionProgram(db.read);
  const open = rows.filter(({ status }) => status === 'open').map(({ id }) => id);
  const contacts = readInquiryContacts(db.read, open);
  return rows.map((row) => viewOf(row, contacts.get(row.id) ?? [], { conversion, now, today, goal: settings.firstResponseMinutes }));
}

interface Occasion {
  conversion: ConversionProgram | null;
  now: LocalDateTime;
  today: CivilDate;
  /** Minutes. */
  goal: number;
}

function viewOf(row: InquiryRow, contacts: readonly InquiryContact[], { conversion, now, today, goal }: Occasion): Inquiry {
  const { id, at, channel, customerId, name, phone, need, note, status } = row;
  return {
    ...{ id, at, channel, customerId, name, phone, need, note, status },
    campaign: row.campaignId === null ? null : { id: row.campaignId, name: row.campaign ?? '' },
    vehicle: { id: row.vehicleId, make: row.make, model: row.model, plate: row.plate },
    assignedTo: row.assignedTo === null ? null : { id: row.assignedTo, name: row.assignee ?? '' },
    lostReason: row.lostReason as Inquiry['lostReason'],
    firstResponse: firstResponse(at, row.firstResponseAt, now, goal),
    next: status === 'open' ? nextContact(row, contacts, conversion, today, { restrained: row.isRestrained }) : null,
    bookingAt: row.bookingAt,
  };
}
