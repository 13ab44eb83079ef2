import type { ProvisionalVehicle } from '../../../../db/queries/import-lookups.ts';
import type { A2Row, CdbRow } from './rows.ts';

interface Named {
  engineNumber: string;
  plate: string | null;
  phones: readonly string[];
}

/**
 * Which engine number turns out to be that of a vehicle that was booked for before any file told of it (inquiries/provisional-vehicle.ts), by
 * plate or phone number. Only where both sides leave no doubt: one such vehicle fits the rows of the engine number, and no other engine
 * number's rows fit the vehicle. Otherwise both stay, and the shared number or name is shown as a possible duplicate: nothing is merged by a
 * guess (DOMAIN 2). `isKnown`: the store has a vehicle of that engine number already.
 */
export function findAdoptions(
  provisional: readonly ProvisionalVehicle[],
  rows: Iterable<A2Row | CdbRow>,
  isKnown: (engineNumber: string) => boolean,
): Map<string, ProvisionalVehicle> {
  if (provisional.length === 0) return new Map();
  const byKey = new Map<string, ProvisionalVehicle[]>();
  for (const vehicle of provisional)
    for (const key of keysOf(vehicle.plate, vehicle.numbers)) byKey.set(key, [...(byKey.get(key) ?? []), vehicle]);

  const fitting = new Map<string, Set<ProvisionalVehicle>>();
  const claimed = new Map<ProvisionalVehicle, Set<string>>();
  for (const row of rows) {
    const named = namedBy(row);
    for (const key of keysOf(named.plate, named.phones)) {
      for (const vehicle of byKey.get(key) ?? []) {
        if (hasOtherPlate(vehicle, named) || isKnown(named.engineNumber)) continue;
        fitting.set(named.engineNumber, (fitting.get(named.engineNumber) ?? new Set()).add(vehicle));
        claimed.set(vehicle, (claimed.get(vehicle) ?? new Set()).add(named.engineNumber));
      }
    }
  }
  const adoptions = new Map<string, ProvisionalVehicle>();
  for (const [engineNumber, vehicles] of fitting) {
    const [only] = vehicles;
    if (only && vehicles.size === 1 && claimed.get(only)?.size === 1) adoptions.set(engineNumber, only);
  }
  return adoptions;
}

function namedBy(row: A2Row | CdbRow): Named {
  const { engineNumber } = row;
  const written = 'visitDate' in row ? [...row.ownerPhones, ...row.bringerPhones] : row.phones;
  return {
    engineNumber,
    plate: 'visitDate' in row ? row.plate : null,
    phones: written.flatMap(({ number }) => number ?? []),
  };
}

function keysOf(plate: string | null, numbers: readonly string[]): string[] {
  return plate === null ? [...numbers] : [plate, ...numbers];
}

/** One phone number serves a family with several vehicles; plates tell them apart. */
function hasOtherPlate(vehicle: ProvisionalVehicle, { plate }: Named): boolean {
  return vehicle.plate !== null && plate !== null && vehicle.plate !== plate;
}
