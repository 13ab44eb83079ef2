import type { CustomerPage } from '../../../shared/contract/customers.ts';
import { usablePhone } from './usable-phone.ts';

/** The answer to "may we remind you of services?"; null: never asked. */
export function reminderConsent({ consents }: CustomerPage): boolean | null {
  return consents.find(({ purpose }) => purpose === 'service_reminder')?.granted ?? null;
}

/** The number to ring; null where there is none, or the customer does not want to be called: a withdrawal stops contact at once (DOMAIN 9). */
export function numberToCall(customer: CustomerPage): string | null {
  return customer.blacklistedOn === null && reminderConsent(customer) !== false ? usablePhone(customer) : null;
}

/** The vehicles that a message may be about; the store refuses one about any other. */
export function vehiclesToWriteAbout(customer: CustomerPage): CustomerPage['vehicles'] {
  return numberToCall(customer) === null ? [] : customer.vehicles.filter(({ exclusions }) => exclusions.length === 0);
}
