import type { CustomerPage } from '../../../shared/contract/customers.ts';
import { type MadeContact, useLogContact } from '../../ui/log-contact.ts';

/** Asks what came of a contact with this customer: about the vehicle that is being followed up, unless another one is said. */
export function useLogOf({ vehicles, fields }: CustomerPage) {
  const log = useLogContact();
  return ({ vehicleId, ...made }: Pick<MadeContact, 'how' | 'phone' | 'message'> & { vehicleId?: number }) => {
    const active = vehicles.find(({ steps }) => steps.some((step) => step.active !== null)) ?? vehicles[0];
    const about = vehicleId ?? active?.id;
    if (about !== undefined) log({ ...made, vehicleId: about, vehicleIds: vehicles.map(({ id }) => id), customer: fields.name });
  };
}
