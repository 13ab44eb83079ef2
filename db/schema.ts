import type { Generated, GeneratedAlways } from 'kysely';

/** The tables as Kysely sees them. Column meanings stand in the migration that made the table. */
export interface Schema {
  settings: SettingsTable;
  users: UsersTable;
  customers: CustomersTable;
  vehicles: VehiclesTable;
  phones: PhonesTable;
  consents: ConsentsTable;
  exclusions: ExclusionsTable;
  hand_corrections: HandCorrectionsTable;
  programs: ProgramsTable;
  program_attempts: ProgramAttemptsTable;
  program_steps: ProgramStepsTable;
  follow_ups: FollowUpsTable;
  contacts: ContactsTable;
  bookings: BookingsTable;
  visits: VisitsTable;
  whatsapp_opens: WhatsappOpensTable;
  booking_slots: BookingSlotsTable;
  holidays: HolidaysTable;
  promos: PromosTable;
  templates: TemplatesTable;
  saved_views: SavedViewsTable;
  day_submissions: DaySubmissionsTable;
  day_closings: DayClosingsTable;
  outbox: OutboxTable;
  enrolment: EnrolmentTable;
  enrolment_attempts: EnrolmentAttemptsTable;
  held_days: HeldDaysTable;
  packages: PackagesTable;
  targets: TargetsTable;
  channels: ChannelsTable;
  campaigns: CampaignsTable;
  inquiries: InquiriesTable;
  inquiry_contacts: InquiryContactsTable;
  inquiry_mappings: InquiryMappingsTable;
  inquiry_imports: InquiryImportsTable;
  untouched_inquiries: UntouchedInquiriesTable;
  past_months: PastMonthsTable;
  imports: ImportsTable;
  import_rejects: ImportRejectsTable;
  import_changes: ImportChangesTable;
  column_mappings: ColumnMappingsTable;
  audit: AuditTable;
  search_texts: SearchTextsTable;
  merges: MergesTable;
  merge_moves: MergeMovesTable;
  merged_customers: MergedCustomersTable;
  distinct_customers: DistinctCustomersTable;
  labels: LabelsTable;
  customer_labels: CustomerLabelsTable;
  custom_fields: CustomFieldsTable;
  custom_values: CustomValuesTable;
  privacy_requests: PrivacyRequestsTable;
  erasures: ErasuresTable;
  erased_customers: ErasedCustomersTable;
  erasure_key: ErasureKeyTable;
  tombstones: TombstonesTable;
}

interface SettingsTable {
  key: string;
  value: string;
  source: Generated<'local' | 'head_office'>;
  updated_at: string;
}

interface UsersTable {
  id: Generated<number>;
  name: string;
  role: 'admin' | 'pic' | 'head';
  active: Generated<number>;
  created_at: string;
  /** shared/passwords; null: nobody can sign in as this user yet. */
  password_hash: string | null;
  must_change_password: Generated<number>;
  failed_sign_ins: Generated<number>;
  locked_until: string | null;
}

interface CustomersTable {
  id: Generated<number>;
  name: string;
  name_key: string;
  gender: string | null;
  birth_date: string | null;
  ktp_last4: string | null;
  address: string | null;
  village: string | null;
  district: string | null;
  city: string | null;
  postal_code: string | null;
  occupation: string | null;
  email: string | null;
  note: string | null;
  blacklisted_on: string | null;
  source: 'cdb' | 'a2' | 'manual';
  created_on: string;
}

interface VehiclesTable {
  id: Generated<number>;
  customer_id: number;
  engine_number: string;
  frame_number: string | null;
  frame_key: string | null;
  plate: string | null;
  type_code: string | null;
  model: string | null;
  color: string | null;
  purchase_date: string | null;
  dealer_code: string | null;
  dealer_name: string | null;
  salesperson: string | null;
  bringer_name: string | null;
  bringer_relation: string | null;
  contact_phone: string | null;
  sold_on: string | null;
  source: 'cdb' | 'a2' | 'manual';
  first_imported_on: string;
  last_visit_on: string | null;
  last_odometer_km: number | null;
  assigned_to: number | null;
}

interface PhonesTable {
  id: Generated<number>;
  customer_id: number | null;
  vehicle_id: number | null;
  number: string | null;
  written: string;
  position: Generated<number>;
  flagged_bad_on: string | null;
  source: 'cdb' | 'a2' | 'manual';
}

interface ConsentsTable {
  id: Generated<number>;
  customer_id: number;
  purpose: 'service_reminder' | 'promotion' | 'survey';
  granted: number;
  at: string;
  user_id: number | null;
  how: string;
  text_version: number | null;
}

interface ExclusionsTable {
  vehicle_id: number;
  reason: 'no_consent' | 'blacklisted' | 'sold' | 'no_phone';
  from_day: string;
  to_day: string | null;
}

interface HandCorrectionsTable {
  entity: 'customer' | 'vehicle';
  entity_id: number;
  field: string;
  user_id: number | null;
  at: string;
}

interface ProgramsTable {
  id: Generated<number>;
  code: string;
  name: string;
  anchor: 'purchase_date' | 'last_visit';
  after_program: string | null;
  position: number;
  active: Generated<number>;
  source: Generated<'local' | 'head_office'>;
  subject: Generated<'vehicle' | 'visit' | 'no_show' | 'inquiry'>;
  active_since: string | null;
}

interface ProgramAttemptsTable {
  program_id: number;
  n: number;
  days_before: number;
  channel: 'whatsapp' | 'call';
}

interface ProgramStepsTable {
  program_id: number;
  engine_prefix: string;
  step_no: number;
  code: string;
  deadline_days: number;
  limit_km: number | null;
}

interface FollowUpsTable {
  vehicle_id: number;
  program_id: number;
  cycle: string;
  step_no: number;
  step_code: string;
  anchor_date: string;
  deadline: string;
  first_due: string;
  next_due: string | null;
  waiting_since: string | null;
}

interface ContactsTable {
  id: Generated<number>;
  vehicle_id: number;
  program_id: number | null;
  cycle: string | null;
  step_no: number | null;
  attempt: number | null;
  re_contact: Generated<number>;
  at: string;
  on_day: GeneratedAlways<string>;
  recorded_at: string;
  user_id: number | null;
  channel: 'whatsapp' | 'call';
  phone: string | null;
  result: string;
  objection: string | null;
  objection_text: string | null;
  weekday_impossible: number | null;
  offer: string | null;
  offer_answer: 'accepted' | 'refused' | null;
  complaint_offered: number | null;
  complaint_opened: number | null;
  promo_code: string | null;
  call_back_at: string | null;
  serviced_where: 'elsewhere' | 'here' | null;
  serviced_on: string | null;
  note: string | null;
  message: string | null;
  corrects_id: number | null;
  satisfaction: number | null;
  duration_seconds: number | null;
}

interface BookingsTable {
  id: Generated<number>;
  vehicle_id: number;
  program_id: number | null;
  cycle: string | null;
  step_no: number | null;
  contact_id: number | null;
  previous_id: number | null;
  date: string;
  slot: string;
  type: 'regular' | 'weekend' | 'home_service';
  address: string | null;
  promo_code: string | null;
  note: string | null;
  status: Generated<'open' | 'shown' | 'done' | 'no_show' | 'cancelled' | 'rescheduled'>;
  made_at: string;
  made_by: number | null;
  confirmed_at: string | null;
  settled_at: string | null;
  shown_on: string | null;
  visit_id: number | null;
  /** The inquiry that it came from; on the first of a chain. */
  inquiry_id: Generated<number | null>;
}

interface VisitsTable {
  id: Generated<number>;
  vehicle_id: number;
  identity: string;
  work_order: string | null;
  date: string;
  odometer_km: number | null;
  service_type: string | null;
  kpb_step: number | null;
  program_id: number | null;
  cycle: string | null;
  step_no: number | null;
  unit_entry_source: string | null;
  labour_total: number | null;
  parts_total: number | null;
  total: number | null;
  bringer_name: string | null;
  source: 'a2' | 'manual';
  booking_id: number | null;
  attribution: Generated<'crm' | 'influenced' | 'walk_in'>;
  known_on: string | null;
}

interface WhatsappOpensTable {
  id: Generated<number>;
  user_id: number | null;
  vehicle_id: number;
  at: string;
}

interface BookingSlotsTable {
  time: string;
  type: 'regular' | 'weekend' | 'home_service';
  weekdays: string;
  capacity: number;
}

interface HolidaysTable {
  date: string;
  name: string;
  source: Generated<'local' | 'head_office'>;
}

interface PromosTable {
  code: string;
  name: string;
  from_day: string | null;
  to_day: string | null;
  active: Generated<number>;
  source: Generated<'local' | 'head_office'>;
}

interface TemplatesTable {
  id: Generated<number>;
  kind: 'whatsapp' | 'script' | 'offer';
  program_code: string | null;
  attempt: number | null;
  offer: string | null;
  name: string;
  body: string;
  active: Generated<number>;
  source: Generated<'local' | 'head_office'>;
}

interface SavedViewsTable {
  id: Generated<number>;
  screen: string;
  name: string;
  user_id: number | null;
  state: string;
}

interface DaySubmissionsTable {
  id: Generated<number>;
  date: string;
  user_id: number;
  at: string;
  untouched: number;
}

interface DayClosingsTable {
  date: string;
  revision: number;
  closed_at: string;
  user_id: number;
  figures: string;
  detail: string;
}

interface OutboxTable {
  id: Generated<number>;
  date: string;
  revision: number;
  payload: string;
  created_at: string;
  sent_at: string | null;
  outcome: 'applied' | 'already_held' | 'superseded' | 'conflict' | 'refused' | null;
  refused_why: string | null;
}

/** Column meanings from here to `targets` stand in migrations/0020-sync.ts. */
interface EnrolmentTable {
  id: number;
  url: string;
  branch_code: string;
  head_office: string;
  key_id: string;
  sealed: string;
  enrolled_at: string;
  last_exchange_at: string | null;
  last_sent_at: string | null;
  failures: Generated<number>;
  failure: string | null;
  next_try_at: string | null;
  stopped: string | null;
  held_asked_on: string | null;
}

interface EnrolmentAttemptsTable {
  code_hash: string;
  installation: string;
  sealed: string;
  public_key: string;
  at: string;
}

interface HeldDaysTable {
  date: string;
  revision: number;
  hash: string;
  closed_at: string;
}

interface PackagesTable {
  kind: 'targets' | 'programs' | 'templates' | 'promos' | 'holidays';
  version: number;
  title: string;
  issued_at: string;
  received_at: string;
  status: 'applied' | 'refused';
  refused_code: string | null;
  content: string;
  acknowledged_at: string | null;
}

interface ChannelsTable {
  code: string;
  name: string | null;
  position: number;
  active: Generated<number>;
}

interface CampaignsTable {
  id: Generated<number>;
  name: string;
  channel: string;
  from_day: string;
  to_day: string;
  budget: Generated<number>;
  message: string | null;
  audience: string | null;
  active: Generated<number>;
}

interface InquiriesTable {
  id: Generated<number>;
  at: string;
  channel: string;
  campaign_id: number | null;
  customer_id: number | null;
  vehicle_id: number | null;
  prospect_name: string | null;
  prospect_phone: string | null;
  make: string | null;
  model: string | null;
  plate: string | null;
  need: string | null;
  note: string | null;
  assigned_to: number | null;
  made_by: number | null;
  first_response_at: string | null;
  status: Generated<'open' | 'booked' | 'lost'>;
  lost_reason: string | null;
  settled_at: string | null;
  source: Generated<'manual' | 'file'>;
  identity: string | null;
  /** The follow-up starts over from this local date-time. */
  reopened_at: string | null;
  /** Contacts up to this one settle nothing any more. */
  reopened_after: number | null;
}

interface InquiryContactsTable {
  id: Generated<number>;
  inquiry_id: number;
  attempt: number;
  channel: 'whatsapp' | 'call';
  at: string;
  user_id: number | null;
  result: 'booked' | 'lost' | 'call_back' | 'answered' | 'no_answer' | 'unreachable' | 'wrong_number' | 'sent';
  call_back_at: string | null;
  note: string | null;
  lost_reason: string | null;
}

/** Column meanings from here to `untouched_inquiries` stand in migrations/0080-inquiry-files.ts. */
interface InquiryMappingsTable {
  signature: string;
  mapping: string;
  channel: string | null;
  updated_at: string;
}

interface InquiryImportsTable {
  id: Generated<number>;
  at: string;
  user_id: number | null;
  name: string;
  added: number;
  known: number;
  rejected: number;
  undone_at: string | null;
}

interface UntouchedInquiriesTable {
  inquiry_id: number;
  import_id: number;
}

interface PastMonthsTable {
  month: string;
  unit_entries: number | null;
  crm_unit_entries: number;
  inquiries: number;
  revenue: number;
  imported_at: string;
}

interface TargetsTable {
  month: string;
  unit_entries: number;
  crm_share: number;
  source: Generated<'local' | 'head_office'>;
}

interface ImportsTable {
  id: Generated<number>;
  at: string;
  today: string;
  user_id: number | null;
  summary: string;
  undone_at: string | null;
}

interface ImportRejectsTable {
  import_id: number;
  file_no: number;
  row_no: number;
  column_name: string;
  value: string | null;
  code: string;
  cells: string;
}

interface ImportChangesTable {
  import_id: number;
  seq: number;
  table_name: string;
  row_key: string;
  before: string | null;
  after: string | null;
}

interface ColumnMappingsTable {
  signature: string;
  kind: 'cdb' | 'a2';
  mapping: string;
  updated_at: string;
}

/** Written by `appendAudit` only: the table refuses everything else. */
interface AuditTable {
  id: Generated<number>;
  at: string;
  user_id: number | null;
  action: string;
  entity: string;
  entity_id: string | null;
  before: string | null;
  after: string | null;
  previous_hash: string;
  hash: string;
  salt: string | null;
  erased_by: number | null;
}

interface SearchTextsTable {
  vehicle_id: number;
  text: string;
}

/** Column meanings from here to `distinct_customers` stand in migrations/0100-merge.ts. */
interface MergesTable {
  id: Generated<number>;
  at: string;
  user_id: number | null;
  kept_id: number;
  merged_id: number;
  after_import: number;
  marks: string;
  undone_at: string | null;
  undone_by: number | null;
  undone_after_import: number | null;
}

interface MergeMovesTable {
  merge_id: number;
  seq: number;
  table_name: string;
  row_key: string;
  before: string | null;
  after: string;
}

interface MergedCustomersTable {
  customer_id: number;
  kept_id: number;
}

interface DistinctCustomersTable {
  one_id: number;
  other_id: number;
  at: string;
  user_id: number | null;
}

/** Column meanings from here to `custom_values` stand in migrations/0110-labels.ts. */
interface LabelsTable {
  id: Generated<number>;
  name: string;
  name_key: string;
  color: string;
  position: number;
  retired: Generated<number>;
}

interface CustomerLabelsTable {
  customer_id: number;
  label_id: number;
}

interface CustomFieldsTable {
  id: Generated<number>;
  key: string;
  name: string;
  kind: 'text' | 'number' | 'date' | 'choice';
  choices: Generated<string>;
  position: number;
  retired: Generated<number>;
}

interface CustomValuesTable {
  customer_id: number;
  field_id: number;
  value: string | number;
}

/** Column meanings stand in migrations/0160-privacy.ts. */
interface PrivacyRequestsTable {
  id: Generated<number>;
  kind: 'access' | 'correction' | 'restriction' | 'erasure';
  received_at: string;
  how: 'in_person' | 'whatsapp' | 'phone' | 'email' | 'letter';
  customer_id: number | null;
  person_name: string | null;
  person_phone: string | null;
  note: string | null;
  made_by: number | null;
  made_at: string;
  status: Generated<'open' | 'done' | 'refused'>;
  settled_at: Generated<string | null>;
  settled_by: Generated<number | null>;
  answer: Generated<string | null>;
}

/** Column meanings from here to `tombstones` stand in migrations/0170-erasure.ts. */
interface ErasuresTable {
  id: Generated<number>;
  at: string;
  user_id: number | null;
  request_id: number | null;
  lifted_at: string | null;
}

interface ErasedCustomersTable {
  customer_id: number;
  erasure_id: number;
}

interface ErasureKeyTable {
  id: number;
  key: Buffer;
}

interface TombstonesTable {
  hash: string;
  erasure_id: number;
}
