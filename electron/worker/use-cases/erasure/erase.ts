import { readCustomer } from '../../../../db/queries/customer-page.ts';
import { type ErasablePerson, readErasableInquirer, readErasablePerson } from '../../../../db/queries/erasable-person.ts';
import { findMentions } from '../../../../db/queries/erase-audit.ts';
import { readKeptCustomer } from '../../../../db/queries/merged-customers.ts';
import type { StoredPrivacyRequest } from '../../../../db/queries/privacy-requests.ts';
import type { erasureContract } from '../../../../shared/contract/erasure.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import { nameKey } from '../../../../shared/domain/person-name.ts';
import type { CallTools, InputOf, OutputOf, ProgressOf } from '../../../../shared/rpc/index.ts';
import type { StoreContext } from '../../store-context.ts';
import { requireStanding } from '../customers/require-standing.ts';
import { inSlices } from '../imports/in-slices.ts';
import { requireOpenPrivacyRequest } from '../privacy/check-request.ts';
import { settlePrivacyRequest } from '../privacy/settle-request.ts';
import { erasePerson } from './erase-person.ts';

type Erase = (typeof erasureContract)['privacy.erase'];
type Tools = CallTools<StoreContext, ProgressOf<Erase>>;

/**
 * Does what a request for erasure asks, and settles it, for good, in one transaction after the audit was looked through. Throws
 * `erasure_name_wrong` unless the person's name was typed, and what `requireErasable` and `settlePrivacyRequest` do.
 */
export async function eraseOnRequest({ requestId, name, answer }: InputOf<Erase>, tools: Tools): Promise<OutputOf<Erase>> {
  const { context, signal, progress } = tools;
  const looking = findMentions(context.db.read, requireNamed(context, requestId, name).person);
  const mentions = await inSlices(looking, signal, progress);
  return context.db.transaction(() => {
    const { person } = requireNamed(context, requestId, name);
    erasePerson(context, person, { requestId, mentions });
    settlePrivacyRequest(context, { id: requestId, status: 'done', answer });
    return { vehicles: person.vehicleIds.length, contacts: person.contactIds.length, numbers: person.phoneIds.length };
  });
}

function requireNamed(context: StoreContext, requestId: number, name: string): Erasable {
  const erasable = requireErasable(context, requestId);
  if (nameKey(name) !== nameKey(erasable.name)) throw new AppError('erasure_name_wrong', { name: erasable.name });
  return erasable;
}

interface Erasable {
  name: string;
  person: ErasablePerson;
}

/**
 * Whom an open request for erasure is about: a customer, or somebody who is known by the number of his inquiries alone. Throws
 * `privacy_request_not_found`, `privacy_request_settled`, `erasure_not_asked` where it asks for something else or there is nothing of him,
 * `customer_erased`.
 */
export function requireErasable(context: StoreContext, requestId: number): Erasable {
  const request = requireOpenPrivacyRequest(context, requestId);
  const found = request.kind === 'erasure' ? erasableOf(context, request) : null;
  if (!found) throw new AppError('erasure_not_asked', { requestId });
  return found;
}

function erasableOf({ db: { write: db } }: StoreContext, request: StoredPrivacyRequest): Erasable | null {
  const { customer_id: askedId, person_name: name, person_phone: number } = request;
  if (askedId === null) {
    const person = number === null ? null : readErasableInquirer(db, number);
    return person && name !== null && person.inquiryIds.length > 0 ? { name, person } : null;
  }
  const customer = readCustomer(db, readKeptCustomer(db, askedId) ?? askedId);
  if (!customer) return null;
  requireStanding(db, customer.id);
  return { name: customer.name, person: readErasablePerson(db, customer.id) };
}
