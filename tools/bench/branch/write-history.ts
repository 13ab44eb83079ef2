import { auditHash } from '../../../db/audit-chain/row-hash.ts';
import type { BranchDatabase } from '../../../db/open.ts';
import { auditHead } from '../../../db/queries/audit.ts';
import type { ContactFacts, History } from './facts.ts';
import { instantOf } from './live-vehicle.ts';

/** Stores what happened in the order of its time, as it would have been stored day by day, with the audit row of each entry. */
export function writeHistory(database: BranchDatabase, history: History): void {
  const { contacts, bookings, visits, inquiries } = history;
  number(contacts, (one) => one.at);
  number(bookings, (one) => one.made_at);
  number(visits, (one) => one.date);
  database.raw.pragma('foreign_keys = OFF'); // bookings and visits name each other; the builder's test checks them all
  database.transaction(() => {
    insertAll(database, 'contacts', contacts, (contact) => ({ ...contact }));
    insertAll(database, 'inquiries', inquiries, ({ contacts: _, ...inquiry }) => inquiry);
    insertAll(
      database,
      'inquiry_contacts',
      inquiries.flatMap(({ id, contacts: spoken }) => spoken.map((one) => ({ ...one, inquiry_id: id }))),
      (one) => ({ ...one }),
    );
    insertAll(database, 'bookings', bookings, ({ contact, inquiry, visit, ...booking }) => ({
      ...booking,
      contact_id: contact?.id ?? null,
      inquiry_id: inquiry?.id ?? null,
      visit_id: visit?.id ?? null,
    }));
    insertAll(database, 'visits', visits, ({ booking, ...visit }) => {
      const workOrder = `WO-${visit.date.slice(2, 4)}${visit.date.slice(5, 7)}-${String(visit.id).padStart(6, '0')}`;
      return { ...visit, identity: workOrder, work_order: workOrder, booking_id: booking?.id ?? null };
    });
    insertAll(
      database,
      'whatsapp_opens',
      contacts.filter((one) => one.result === 'sent'),
      opened,
    );
    updateLastVisits(database);
  });
  database.transaction(() => writeAudit(database, contacts));
  database.raw.pragma('foreign_keys = ON');
}

function number<Row extends { id: number }>(rows: Row[], timeOf: (row: Row) => string): void {
  rows.sort((one, other) => (timeOf(one) < timeOf(other) ? -1 : timeOf(one) > timeOf(other) ? 1 : 0));
  rows.forEach((row, index) => {
    row.id = index + 1;
  });
}

function insertAll<Row>(database: BranchDatabase, table: string, rows: readonly Row[], stored: (row: Row) => object): void {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(stored(first));
  const insert = database.raw.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`);
  for (const row of rows) insert.run(Object.values(stored(row)));
}

function opened({ user_id, vehicle_id, at }: ContactFacts) {
  return { user_id, vehicle_id, at };
}

function updateLastVisits({ raw }: BranchDatabase): void {
  raw.exec(`UPDATE vehicles SET last_visit_on = newest.date, last_odometer_km = newest.odometer_km
    FROM (SELECT vehicle_id, max(date) AS date, odometer_km FROM visits GROUP BY vehicle_id) newest WHERE newest.vehicle_id = vehicles.id`);
}

/** Without asking the chain's end for every row: it is known here. */
function writeAudit(database: BranchDatabase, contacts: readonly ContactFacts[]): void {
  const insert = database.raw.prepare(
    `INSERT INTO audit (id, at, user_id, action, entity, entity_id, before, after, previous_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  let { id, hash } = auditHead(database.write);
  for (const { id: contactId, ...contact } of contacts) {
    const previous = hash;
    const { vehicle_id, program_id, cycle, step_no, attempt, channel, result, message, at } = contact;
    id += 1;
    const row = {
      id,
      at: instantOf(at),
      user_id: contact.user_id ?? null,
      action: contact.user_id === null ? 'contact.settleWaiting' : 'contact.log',
      entity: 'contact',
      entity_id: String(contactId),
      before: null,
      after: JSON.stringify({
        draft: { vehicleId: vehicle_id, followUp: { programId: program_id, cycle, stepNo: step_no }, channel, result, message },
        attempt,
        at,
      }),
    };
    hash = auditHash(previous, row);
    insert.run(...Object.values(row), previous, hash);
  }
}
