import { readKeptCustomer } from '../../../../db/queries/merged-customers.ts';
import type { StoredPrivacyRequest } from '../../../../db/queries/privacy-requests.ts';
import type { NewPrivacyRequest, privacyContract } from '../../../../shared/contract/privacy.ts';
import type { InputOf } from '../../../../shared/rpc/index.ts';
import type { StoreContext } from '../../store-context.ts';
import { checkPrivacyRequest, requireAsking, requireOpenPrivacyRequest, writePrivacyRequest } from './check-request.ts';

type Change = InputOf<(typeof privacyContract)['privacy.change']>;

/** Corrects what was entered. What is left out stays. Throws what the checks throw. */
export function changePrivacyRequest(context: StoreContext, { id, ...given }: Change): { ok: true } {
  return context.db.transaction(() => {
    const request = requireOpenPrivacyRequest(context, id);
    const changed = { ...standing(request), ...said(given), ...askedBy(context, request, given) };
    writePrivacyRequest(context, request, 'privacy.change', checkPrivacyRequest(context, changed));
    return { ok: true };
  });
}

/** Of one who was merged since, the kept one is known outside: the request stays with whom it was recorded for, so that they can be parted again. */
function askedBy(context: StoreContext, { customer_id: stored }: StoredPrivacyRequest, { customerId }: Pick<Change, 'customerId'>) {
  const isSame = customerId === undefined || (stored !== null && (readKeptCustomer(context.db.write, stored) ?? stored) === customerId);
  if (isSame) return { customerId: stored };
  requireAsking(context, customerId);
  return { customerId };
}

function standing(request: StoredPrivacyRequest): NewPrivacyRequest {
  return {
    kind: request.kind,
    receivedAt: request.received_at,
    how: request.how,
    customerId: request.customer_id,
    name: request.person_name ?? '',
    phone: request.person_phone ?? '',
    note: request.note ?? '',
  };
}

function said(given: Partial<NewPrivacyRequest>): Partial<NewPrivacyRequest> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}
