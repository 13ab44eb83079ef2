import type { CustomerRow, VehicleRow } from '../../../../db/queries/import-rows.ts';
import { namesAlike } from '../../../../shared/domain/person-name.ts';
import type { Draft } from './draft.ts';
import type { WrittenPhone } from './rows.ts';
import type { Workspace } from './workspace.ts';

/** The same person, as DOMAIN 2 has it: the same phone number and the same or an alike name. The oldest of several. */
export function findPerson(space: Workspace, name: string, phones: readonly WrittenPhone[]): Draft<CustomerRow> | null {
  for (const { number } of phones) {
    if (number === null) continue;
    for (const id of space.ownersOfNumber(number)) {
      const customer = space.customer(id);
      if (isNamed(space, customer, name)) return customer;
    }
  }
  return null;
}

/**
 * Whose vehicle a row speaks of. A vehicle that is known stays with its owner; but where that owner has other vehicles and the row names
 * somebody else, the row must not rename them all: it is another person's vehicle. null: a person not seen before.
 */
export function findOwner(
  space: Workspace,
  vehicle: Draft<VehicleRow> | null,
  name: string,
  phones: readonly WrittenPhone[],
): Draft<CustomerRow> | null {
  if (vehicle === null) return findPerson(space, name, phones);
  const owner = space.customer(vehicle.now.customer_id);
  if (isNamed(space, owner, name) || !space.hasOtherVehicles(owner.now.id, vehicle.now.id)) return owner;
  return findPerson(space, name, phones);
}

/** By the customer's own name, that of somebody whom a person has merged into this customer, or the one that a person has corrected. */
function isNamed(space: Workspace, customer: Draft<CustomerRow>, name: string): boolean {
  return namesAlike(customer.now.name, name) || space.otherNames(customer.now.id).some((other) => namesAlike(other, name));
}
