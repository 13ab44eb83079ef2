import type { ContactDraft } from '../../../../shared/contract/contacts.ts';
import { dateOf, type LocalDateTime } from '../../../../shared/domain/civil-date.ts';
import type { StoreContext } from '../../store-context.ts';
import { type ConsentEffect, restoreConsents, takeBackConsents, withdrawConsents } from './effects/consents.ts';
import { markSold, unmarkSold } from './effects/sold.ts';
import { flagWrongNumber, type PhoneEffects, unflagWrongNumber } from './effects/wrong-number.ts';
import type { ContactedVehicle } from './require-vehicles.ts';

/** What a contact changed beside the log and the bookings. Kept in its audit row, so that a correction can take back exactly that. */
export interface ContactEffects {
  phones?: PhoneEffects;
  consents?: ConsentEffect[];
  soldOn?: string;
}

interface Happened {
  draft: ContactDraft;
  vehicle: ContactedVehicle;
  at: LocalDateTime;
  phone: string | null;
}

/** DOMAIN 4, column "then". */
export function applyEffects(context: StoreContext, { draft, vehicle, at, phone }: Happened): ContactEffects {
  switch (draft.result) {
    case 'wrong_number':
      return { phones: flagWrongNumber(context, { vehicle, phone, newPhone: draft.newPhone, day: dateOf(at) }) };
    case 'sold':
      return markSold(context, vehicle.id, dateOf(at)) ? { soldOn: dateOf(at) } : {};
    case 'do_not_contact':
      return { consents: withdrawConsents(context, vehicle.customerId, at) };
    default:
      return {};
  }
}

/** A correction adds to the record of consents, because people went by what stood there; who takes a save back at once leaves no trace in it. */
export function undoEffects(
  context: StoreContext,
  vehicle: ContactedVehicle,
  effects: ContactEffects,
  consents: 'corrected' | 'taken_back' = 'corrected',
): void {
  if (effects.phones) unflagWrongNumber(context, effects.phones);
  if (effects.soldOn) unmarkSold(context, vehicle.id, effects.soldOn);
  if (!effects.consents) return;
  if (consents === 'corrected') restoreConsents(context, vehicle.customerId, effects.consents);
  else takeBackConsents(context, vehicle.customerId, effects.consents);
}
