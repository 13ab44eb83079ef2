import type { z } from 'zod';
import type { customerFields, vehicleFields } from '../../../../shared/contract/customers.ts';

export type CustomerFields = z.infer<typeof customerFields>;
export type VehicleFields = z.infer<typeof vehicleFields>;

/** The fields that a person may correct, and where they are kept; `hand_corrections` names the column, as imports do. */
export const CUSTOMER_COLUMNS = {
  name: 'name',
  gender: 'gender',
  birthDate: 'birth_date',
  address: 'address',
  village: 'village',
  district: 'district',
  city: 'city',
  postalCode: 'postal_code',
  occupation: 'occupation',
  email: 'email',
} as const satisfies Record<keyof CustomerFields, string>;

export const VEHICLE_COLUMNS = {
  plate: 'plate',
  model: 'model',
  color: 'color',
  frameNumber: 'frame_number',
  purchaseDate: 'purchase_date',
  bringerName: 'bringer_name',
  bringerRelation: 'bringer_relation',
} as const satisfies Record<keyof VehicleFields, string>;

/** 'birth_date' -> 'birthDate'; a column that no form shows stays as it is. */
export function fieldOfColumn(column: string): string {
  const known = Object.entries({ ...CUSTOMER_COLUMNS, ...VEHICLE_COLUMNS }).find(([, name]) => name === column);
  return known ? known[0] : column;
}
