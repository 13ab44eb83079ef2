import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestStore, type TestStore } from '../../support/store.ts';

// A column or a table that is added later must be thought of: what it holds about a person belongs into the dossier, or is named here with the reason.

let branch: TestStore;
beforeAll(() => {
  branch = openTestStore();
});
afterAll(() => branch.close());

/** Columns that the dossier does not tell: keys that tie rows together are told by the row they lead to. */
const LEFT_OUT: Readonly<Record<string, { columns: readonly string[]; why: string }>> = {
  customers: { columns: ['name_key'], why: 'worked out of the name' },
  vehicles: {
    columns: ['customer_id', 'frame_key', 'contact_phone', 'assigned_to'],
    why: 'worked out of others; who calls is no fact of theirs',
  },
  phones: { columns: ['id', 'customer_id', 'vehicle_id', 'position'], why: 'told where they belong, in their order' },
  consents: { columns: ['id', 'customer_id', 'user_id'], why: 'told by name' },
  exclusions: { columns: ['vehicle_id'], why: 'told with the vehicle' },
  contacts: {
    columns: ['program_id', 'cycle', 'step_no', 're_contact', 'on_day', 'recorded_at', 'user_id'],
    why: 'the step is told by its code; when it was typed in',
  },
  bookings: { columns: ['program_id', 'cycle', 'step_no', 'made_by'], why: 'the step of its contact' },
  visits: {
    columns: ['identity', 'program_id', 'cycle', 'step_no', 'booking_id', 'known_on'],
    why: 'a key made of what is told; the booking tells its visit',
  },
  inquiries: {
    columns: ['campaign_id', 'customer_id', 'assigned_to', 'made_by', 'identity', 'reopened_at', 'reopened_after'],
    why: 'told by name; from where its follow-up starts over',
  },
  inquiry_contacts: { columns: ['id', 'inquiry_id', 'attempt', 'user_id'], why: 'told with the inquiry, in their order' },
  hand_corrections: { columns: ['entity', 'entity_id', 'user_id'], why: 'told where they belong' },
  customer_labels: { columns: ['customer_id', 'label_id'], why: 'told by name' },
  custom_values: { columns: ['customer_id', 'field_id'], why: 'told by the field’s name' },
  whatsapp_opens: { columns: ['id', 'user_id'], why: 'told by name' },
  privacy_requests: {
    columns: ['customer_id', 'person_name', 'person_phone', 'made_by', 'settled_by'],
    why: 'the customer’s own; another name stands only where there is no customer',
  },
};

const TOLD: Readonly<Record<string, readonly string[]>> = {
  customers: [
    ...['id', 'name', 'gender', 'birth_date', 'ktp_last4', 'address', 'village', 'district', 'city', 'postal_code', 'occupation', 'email'],
    ...['note', 'blacklisted_on', 'source', 'created_on'],
  ],
  vehicles: [
    ...['id', 'engine_number', 'frame_number', 'plate', 'type_code', 'model', 'color', 'purchase_date', 'dealer_code', 'dealer_name'],
    ...['salesperson', 'bringer_name', 'bringer_relation', 'sold_on', 'source', 'first_imported_on', 'last_visit_on', 'last_odometer_km'],
  ],
  phones: ['number', 'written', 'flagged_bad_on', 'source'],
  consents: ['purpose', 'granted', 'at', 'how', 'text_version'],
  exclusions: ['reason', 'from_day', 'to_day'],
  contacts: [
    ...['id', 'vehicle_id', 'attempt', 'at', 'channel', 'phone', 'result', 'objection', 'objection_text', 'offer', 'offer_answer'],
    ...[
      'weekday_impossible',
      'complaint_offered',
      'complaint_opened',
      'promo_code',
      'call_back_at',
      'serviced_where',
      'serviced_on',
      'note',
      'message',
    ],
    ...['corrects_id', 'satisfaction', 'duration_seconds'],
  ],
  bookings: [
    ...['id', 'vehicle_id', 'contact_id', 'previous_id', 'date', 'slot', 'type', 'address', 'promo_code', 'note', 'status', 'made_at'],
    ...['confirmed_at', 'settled_at', 'shown_on', 'visit_id', 'inquiry_id'],
  ],
  visits: [
    ...['id', 'vehicle_id', 'work_order', 'date', 'odometer_km', 'service_type', 'kpb_step', 'unit_entry_source', 'labour_total'],
    ...['parts_total', 'total', 'bringer_name', 'source', 'attribution'],
  ],
  inquiries: [
    ...['id', 'at', 'channel', 'vehicle_id', 'prospect_name', 'prospect_phone', 'make', 'model', 'plate', 'need', 'note'],
    ...['first_response_at', 'status', 'lost_reason', 'settled_at', 'source'],
  ],
  inquiry_contacts: ['channel', 'at', 'result', 'call_back_at', 'note', 'lost_reason'],
  hand_corrections: ['field', 'at'],
  customer_labels: [],
  custom_values: ['value'],
  whatsapp_opens: ['vehicle_id', 'at'],
  privacy_requests: ['id', 'kind', 'received_at', 'how', 'note', 'made_at', 'status', 'settled_at', 'answer'],
};

/** Tables that lead to a person all the same, and hold nothing of their own about one. */
const ABOUT_NOBODY: Readonly<Record<string, string>> = {
  follow_ups: 'plans, worked out of purchases and visits',
  search_texts: 'what is looked for: the same names and numbers, folded',
  merges: 'told as who was merged, when and by whom',
  merged_customers: 'told by the merges',
  erased_customers: 'of whom nothing is left to tell',
  distinct_customers: 'that two are not one person: a note of the branch’s work',
};

const raw = () => branch.context.db.raw;
const columnsOf = (table: string) => raw().prepare('SELECT name FROM pragma_table_xinfo(?)').pluck().all(table) as string[];

it.each(Object.keys(TOLD))('of %s each column is told, or left out for a reason', (table) => {
  const named = [...(TOLD[table] ?? []), ...(LEFT_OUT[table]?.columns ?? [])];
  expect(named.toSorted()).toEqual(columnsOf(table).toSorted());
});

it('knows every table that leads to a customer or a vehicle', () => {
  const leading = raw()
    .prepare(
      `SELECT DISTINCT t.name FROM sqlite_schema t JOIN pragma_foreign_key_list(t.name) f
       WHERE t.type = 'table' AND f."table" IN ('customers', 'vehicles') ORDER BY t.name`,
    )
    .pluck()
    .all() as string[];
  expect(leading.filter((table) => !(table in TOLD) && !(table in ABOUT_NOBODY))).toEqual([]);
});
