import { RpcError } from '../rpc/index.ts';

/** Every error a user can meet. Each has words in both languages (shared/text/<language>/errors.ts); a test says so. */
export const ERROR_CODES = [
  // the connection itself
  'internal_error',
  'disconnected',
  'store_restarted',
  'cancelled',
  'unknown_call',
  'invalid_input',
  'invalid_output',
  'duplicate_call_id',
  'too_many_calls',
  // the branch database
  'no_branch_open',
  'branch_exists',
  'database_from_future',
  'database_not_kawal',
  'database_damaged',
  'database_locked',
  'disk_full',
  // people
  'not_signed_in',
  'not_allowed',
  'user_not_found',
  'user_exists',
  'last_head',
  // files
  'file_not_found',
  'file_not_granted',
  'file_empty',
  'file_truncated',
  'file_damaged',
  'file_too_large',
  'file_kind_unsupported',
  'file_zip_bomb',
  'file_not_written',
  'sheet_empty',
  'too_many_columns',
  'too_many_rows',
  'parser_timeout',
  'parser_out_of_memory',
  'parser_crashed',
  // import
  'kind_unknown',
  'columns_missing',
  'import_not_found',
  'import_already_undone',
  'import_not_newest',
  'import_has_later_work',
  'import_running',
  'nothing_to_import',
  // programs and settings
  'scheme_refused',
  'program_not_found',
  'template_not_found',
  'setting_refused',
  'slot_refused',
  'view_exists',
  // contacts and bookings
  'contact_incomplete',
  'vehicle_not_found',
  'customer_not_found',
  'step_not_found',
  'attempt_not_active',
  'step_not_open',
  'excluded_from_contact',
  'contact_not_found',
  'already_corrected',
  'correction_blocked',
  'whatsapp_daily_cap',
  'whatsapp_pause',
  'no_usable_phone',
  'booking_not_found',
  'booking_settled',
  'booking_refused',
  'slot_full',
  'phone_refused',
  'field_refused',
  // the day
  'day_incomplete',
  'day_not_over',
  'day_in_future',
  'day_not_closed',
  'nothing_changed_since_close',
  // head office
  'sync_not_enrolled',
  'sync_already_enrolled',
  'sync_url_refused',
  'sync_code_malformed',
  'sync_code_refused',
  'sync_branch_mismatch',
  'sync_unreachable',
  'sync_timeout',
  'sync_certificate',
  'sync_busy',
  'sync_server_error',
  'sync_answer_invalid',
  'sync_not_head_office',
  'sync_key_refused',
  'sync_revoked',
  'sync_protocol_too_old',
  'sync_key_unreadable',
  'sync_vault_unavailable',
  'nothing_to_export',
  'from_head_office',
  'package_invalid',
  // output
  'print_failed',
  'link_refused',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** What a user learns: a code with the data that its words need. Personal data never goes into `data` beyond what the user just typed. */
export class AppError extends RpcError {
  constructor(code: ErrorCode, data: Record<string, unknown> = {}) {
    super(code, data);
    this.name = 'AppError';
  }
}
