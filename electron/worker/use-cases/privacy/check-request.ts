import { query } from '../../../../db/handle.ts';
import { readCustomer } from '../../../../db/queries/customer-page.ts';
import { readStoredPrivacyRequest, type StoredPrivacyRequest } from '../../../../db/queries/privacy-requests.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { NewPrivacyRequest } from '../../../../shared/contract/privacy.ts';
import type { AuditAction } from '../../../../shared/domain/audit-actions.ts';
import { parseLocalDateTime } from '../../../../shared/domain/civil-date.ts';
import { tidyName } from '../../../../shared/domain/person-name.ts';
import { formatPhone, normalisePhone } from '../../../../shared/domain/phone.ts';
import { audit } from '../../audit.ts';
import type { StoreContext } from '../../store-context.ts';
import { requireStanding } from '../customers/require-standing.ts';

type Facts = Pick<StoredPrivacyRequest, 'kind' | 'received_at' | 'how' | 'customer_id' | 'person_name' | 'person_phone' | 'note'>;

/** Normalised and complete, or refused: `privacy_request_incomplete` {problems}, `phone_refused`. A customer's name and number stand with the customer alone. */
export function checkPrivacyRequest(context: StoreContext, given: NewPrivacyRequest): Facts {
  const customerId = given.customerId ?? null;
  const receivedAt = given.receivedAt ?? context.now;
  const phone = customerId === null ? phoneOf(given.phone) : null;
  const name = customerId === null ? nameOf(given.name, phone) : null;
  const note = given.note?.trim() || null;
  const problems: string[] = [];
  if (customerId === null && name === null) problems.push('person_required');
  if (parseLocalDateTime(receivedAt) === null || receivedAt > context.now) problems.push('request_in_future');
  if (given.kind === 'correction' && note === null) problems.push('correction_note_required');
  if (problems.length > 0) throw new AppError('privacy_request_incomplete', { problems });
  return {
    ...{ kind: given.kind, received_at: receivedAt, how: given.how },
    ...{ customer_id: customerId, person_name: name, person_phone: phone, note },
  };
}

/** Throws `privacy_request_not_found`. */
export function requirePrivacyRequest(context: StoreContext, id: number): StoredPrivacyRequest {
  const request = readStoredPrivacyRequest(context.db.write, id);
  if (!request) throw new AppError('privacy_request_not_found', { id });
  return request;
}

/** Throws `privacy_request_not_found`, `privacy_request_settled`. */
export function requireOpenPrivacyRequest(context: StoreContext, id: number): StoredPrivacyRequest {
  const request = requirePrivacyRequest(context, id);
  if (request.status !== 'open') throw new AppError('privacy_request_settled', { id });
  return request;
}

type Change = Partial<Omit<StoredPrivacyRequest, 'id'>>;

/** Writes what differs and its audit row; nothing where nothing differs. */
export function writePrivacyRequest(context: StoreContext, request: StoredPrivacyRequest, action: AuditAction, change: Change): void {
  const names = (Object.keys(change) as (keyof Change)[]).filter((name) => change[name] !== request[name]);
  if (names.length === 0) return;
  const after: Change = Object.fromEntries(names.map((name) => [name, change[name]]));
  context.db.write.run(query.updateTable('privacy_requests').set(after).where('id', '=', request.id));
  const before = names.filter((name) => !(name in WORDS)).map((name) => [name, request[name]]);
  audit(context, {
    action,
    entity: 'privacy_request',
    entityId: request.id,
    before: forAudit(Object.fromEntries(before)),
    after: forAudit(after),
  });
}

/**
 * What the audit keeps of a request: of names, numbers and what was written only that they changed. Its rows are never changed, so what stood
 * in them about a person could not be taken away again.
 */
export function forAudit(values: Change): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if (name in WORDS) return [WORDS[name as keyof typeof WORDS], true];
      return [CODES.has(name) ? `request_${name}` : name, value];
    }),
  );
}

const WORDS = { person_name: 'person_changed', person_phone: 'person_changed', note: 'note_changed', answer: 'answer_changed' } as const;
/** Whose values have words of their own there. */
const CODES: ReadonlySet<string> = new Set(['kind', 'how', 'status']);

/** Throws `customer_not_found`, `customer_merged`. */
export function requireAsking({ db }: StoreContext, customerId: number | null | undefined): void {
  if (customerId === null || customerId === undefined) return;
  requireStanding(db.write, customerId);
  if (!readCustomer(db.write, customerId)) throw new AppError('customer_not_found', { customerId });
}

function nameOf(written: string | undefined, phone: string | null): string | null {
  return written?.trim() ? tidyName(written) : phone && formatPhone(phone);
}

function phoneOf(written: string | undefined): string | null {
  if (!written?.trim()) return null;
  const number = normalisePhone(written);
  if (number === null) throw new AppError('phone_refused', { value: written });
  return number;
}
