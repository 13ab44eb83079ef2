import type { Generated } from 'kysely';
import type { ViewList } from '../api/views.ts';

/** The tables as Kysely sees them, the same in SQLite and PostgreSQL. Meanings stand in migrations/0010-head-office.ts. */
export interface Schema {
  areas: AreasTable;
  branches: BranchesTable;
  branch_keys: BranchKeysTable;
  enrolment_codes: EnrolmentCodesTable;
  summaries: SummariesTable;
  branch_months: BranchMonthsTable;
  targets: TargetsTable;
  packages: PackagesTable;
  package_branches: PackageBranchesTable;
  users: UsersTable;
  user_areas: UserAreasTable;
  sessions: SessionsTable;
  saved_views: SavedViewsTable;
  audit: AuditTable;
  settings: SettingsTable;
}

interface AreasTable {
  id: Generated<number>;
  name: string;
}

interface BranchesTable {
  id: Generated<number>;
  code: string;
  name: string;
  area_id: number;
  contact_name: string | null;
  contact_phone: string | null;
  workdays: Generated<string>;
  active: Generated<number>;
  created_at: string;
  last_seen_at: string | null;
  program: string | null;
  protocol: number | null;
}

interface BranchKeysTable {
  id: string;
  branch_id: number;
  secret_hash: string;
  public_key: string;
  created_at: string;
  revoked_at: string | null;
}

interface EnrolmentCodesTable {
  code_hash: string;
  branch_id: number;
  created_at: string;
  created_by: number | null;
  expires_at: string;
  used_at: string | null;
  installation: string | null;
}

interface SummariesTable {
  branch_id: number;
  date: string;
  revision: number;
  hash: string;
  closed_at: string;
  received_at: string;
  due: number;
  followed_up: number;
  on_time: number;
  reached: number;
  booked: number;
  missed: number;
  booked_for: number;
  shown: number;
  no_show: number;
  done: number;
  offers_made: number;
  offers_accepted: number;
  payload: string;
}

interface BranchMonthsTable {
  branch_id: number;
  month: string;
  as_of: string;
  as_of_revision: number;
  unit_entries: number;
  crm_unit_entries: number;
  influenced_unit_entries: number;
  revenue: number;
  crm_revenue: number;
  channels: string | null;
}

interface TargetsTable {
  branch_id: number;
  month: string;
  unit_entries: number;
  crm_share: number;
}

interface PackagesTable {
  version: Generated<number>;
  kind: 'targets' | 'programs' | 'templates' | 'promos' | 'holidays';
  title: string;
  audience: string;
  content: string;
  needs_protocol: Generated<number>;
  issued_at: string;
  issued_by: number | null;
}

interface PackageBranchesTable {
  branch_id: number;
  kind: PackagesTable['kind'];
  version: number;
  status: Generated<'waiting' | 'applied' | 'refused'>;
  code: string | null;
  delivered_at: string | null;
  acknowledged_at: string | null;
}

interface UsersTable {
  id: Generated<number>;
  name: string;
  name_key: string;
  role: 'viewer' | 'coordinator' | 'administrator';
  password_hash: string;
  active: Generated<number>;
  failures: Generated<number>;
  locked_until: string | null;
  created_at: string;
}

interface UserAreasTable {
  user_id: number;
  area_id: number;
}

interface SessionsTable {
  token_hash: string;
  user_id: number;
  csrf: string;
  created_at: string;
  used_at: string;
  expires_at: string;
}

interface SavedViewsTable {
  id: Generated<number>;
  user_id: number;
  list: ViewList;
  name: string;
  name_key: string;
  is_default: Generated<number>;
  state: string;
}

interface AuditTable {
  id: Generated<number>;
  at: string;
  user_id: number | null;
  action: string;
  entity: string;
  entity_id: string | null;
  detail: string | null;
}

interface SettingsTable {
  key: string;
  value: string;
}
