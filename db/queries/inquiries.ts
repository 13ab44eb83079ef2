import type { CivilDate } from '../../shared/domain/civil-date.ts';
import type { InquiryFrame } from '../../shared/domain/inquiry-standing.ts';
import { query, type ReadHandle } from '../handle.ts';

/** An inquiry with what a list says of its inquirer and its booking. */
export interface InquiryRow extends InquiryFrame {
  id: number;
  campaignId: number | null;
  campaign: string | null;
  customerId: number | null;
  name: string;
  gender: string | null;
  /** Withdrew consent or is blacklisted: may be answered, but is not asked again (see shared/contract/inquiries.ts). */
  isRestrained: boolean;
  phone: string | null;
  vehicleId: number | null;
  make: string | null;
  model: string | null;
  plate: string | null;
  need: string;
  note: string;
  assignedTo: number | null;
  assignee: string | null;
  status: 'open' | 'booked' | 'lost';
  lostReason: string | null;
  firstResponseAt: string | null;
  /** Date and time of its booking as it stands today; null also after a cancellation. */
  bookingAt: string | null;
}

export interface InquiryFilter {
  status?: InquiryRow['status'] | undefined;
  /** Only those that nobody has answered yet. */
  unanswered?: boolean | undefined;
  search: string;
  /** Civil dates, both included. */
  from?: CivilDate | undefined;
  to?: CivilDate | undefined;
  channel?: string | undefined;
  campaignId?: number | undefined;
  assignedTo?: number | undefined;
}

/** A customer's number is the first one that was not found wrong. */
const PHONE = `coalesce(i.prospect_phone, (SELECT p.number FROM phones p
  WHERE p.customer_id = i.customer_id AND p.number IS NOT NULL AND p.flagged_bad_on IS NULL ORDER BY p.position, p.id LIMIT 1))`;

const RESTRAINED = `c.blacklisted_on IS NOT NULL OR coalesce((SELECT granted = 0 FROM consents
  WHERE customer_id = c.id AND purpose = 'service_reminder' ORDER BY id DESC LIMIT 1), 0)`;

/** The newest of its chain: a booking that was moved is followed to where it was moved. */
const BOOKING_AT = `(WITH RECURSIVE chain (id) AS (
    SELECT id FROM bookings WHERE inquiry_id = i.id
    UNION ALL SELECT b.id FROM chain JOIN bookings b ON b.previous_id = chain.id
  ) SELECT b.date || 'T' || b.slot FROM chain JOIN bookings b ON b.id = chain.id
  WHERE b.status NOT IN ('cancelled', 'rescheduled') ORDER BY b.id DESC LIMIT 1)`;

const FROM = `FROM inquiries i
  LEFT JOIN campaigns a ON a.id = i.campaign_id LEFT JOIN customers c ON c.id = i.customer_id
  LEFT JOIN vehicles v ON v.id = i.vehicle_id LEFT JOIN users u ON u.id = i.assigned_to`;

const COLUMNS = `i.id, i.at, i.channel, i.reopened_at AS reopenedAt, i.reopened_after AS reopenedAfter,
  i.campaign_id AS campaignId, a.name AS campaign, i.customer_id AS customerId, coalesce(c.name, i.prospect_name) AS name, c.gender,
  ${RESTRAINED} AS isRestrained, ${PHONE} AS phone, i.vehicle_id AS vehicleId, i.make, coalesce(v.model, i.model) AS model,
  coalesce(v.plate, i.plate) AS plate, coalesce(i.need, '') AS need, coalesce(i.note, '') AS note,
  i.assigned_to AS assignedTo, u.name AS assignee, i.status, i.lost_reason AS lostReason, i.first_response_at AS firstResponseAt,
  ${BOOKING_AT} AS bookingAt`;

/** Newest first; `limit` -1: all. */
export function readInquiries(db: ReadHandle, filter: InquiryFilter, { offset = 0, limit = -1 } = {}): InquiryRow[] {
  const { where, params } = conditionsOf(filter);
  return db
    .prepare<(string | number)[], Stored>(`SELECT ${COLUMNS} ${FROM} ${where} ORDER BY i.at DESC, i.id DESC LIMIT ? OFFSET ?`)
    .all(...params, limit, offset)
    .map(toRow);
}

export function countInquiries(db: ReadHandle, filter: InquiryFilter): number {
  const { where, params } = conditionsOf(filter);
  return db.prepare<(string | number)[], { n: number }>(`SELECT count(*) AS n ${FROM} ${where}`).get(...params)?.n ?? 0;
}

export function readInquiry(db: ReadHandle, id: number): InquiryRow | null {
  const row = db.prepare<[number], Stored>(`SELECT ${COLUMNS} ${FROM} WHERE i.id = ?`).get(id);
  return row ? toRow(row) : null;
}

export type StoredInquiry = NonNullable<ReturnType<typeof readStoredInquiry>>;

/** As it stands in the table. */
export function readStoredInquiry(db: ReadHandle, id: number) {
  return db.first(query.selectFrom('inquiries').selectAll().where('id', '=', id));
}

type Stored = Omit<InquiryRow, 'isRestrained'> & { isRestrained: number };

function toRow(row: Stored): InquiryRow {
  return { ...row, isRestrained: row.isRestrained === 1 };
}

function conditionsOf(filter: InquiryFilter): { where: string; params: (string | number)[] } {
  const where: string[] = [];
  const params: (string | number)[] = [];
  const say = (condition: string, ...values: (string | number | undefined)[]) => {
    if (values.some((value) => value === undefined)) return;
    where.push(condition);
    params.push(...(values as (string | number)[]));
  };
  say('i.status = ?', filter.status);
  if (filter.unanswered) say('i.first_response_at IS NULL');
  say('i.at >= ?', filter.from);
  say("i.at < ? || 'U'", filter.to);
  say('i.channel = ?', filter.channel);
  say('i.campaign_id = ?', filter.campaignId);
  say('i.assigned_to = ?', filter.assignedTo);
  for (const word of filter.search.trim().split(/\s+/).filter(Boolean)) saySearched(say, word);
  return { where: where.length > 0 ? `WHERE ${where.join(' AND ')}` : '', params };
}

/** Each word stands somewhere in the name, the need, the vehicle, the note or the number, which people begin with 0. */
function saySearched(say: (condition: string, ...values: string[]) => void, word: string): void {
  const text = containing(word);
  const digits = word.replace(/\D/g, '').replace(/^(0|62)/, '');
  const texts = [
    'coalesce(c.name, i.prospect_name)',
    'i.need',
    'i.note',
    'i.make',
    'coalesce(v.model, i.model)',
    'coalesce(v.plate, i.plate)',
  ];
  const conditions = texts.map((column) => `${column} LIKE ? ESCAPE '\\'`);
  const values = texts.map(() => text);
  if (digits.length >= 3) say(`(${[...conditions, `${PHONE} LIKE ?`].join(' OR ')})`, ...values, `%${digits}%`);
  else say(`(${conditions.join(' OR ')})`, ...values);
}

function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}
