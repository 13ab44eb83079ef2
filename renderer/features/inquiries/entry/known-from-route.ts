import { useRead } from '../../../api/index.ts';
import { useFormat } from '../../../text/use-format.ts';
import type { EntryForm } from './entry-form.ts';
import type { parseNewPath } from './new-path.ts';

/** The customer that the address names; undefined until it is known who that is. */
export function useKnownFromRoute(path: ReturnType<typeof parseNewPath>): EntryForm['known'] | undefined {
  const format = useFormat();
  const customerId = path?.customerId ?? null;
  const page = useRead('customer.page', { customerId: customerId ?? 0 }, { enabled: customerId !== null });
  if (customerId === null) return null;
  if (!page.data) return page.error ? null : undefined; // somebody who is no longer there is noted like anybody
  const vehicle = page.data.vehicles.find(({ id }) => id === path?.vehicleId) ?? null;
  return {
    customerId,
    vehicleId: vehicle?.id ?? null,
    name: page.data.fields.name,
    vehicle: vehicle ? [vehicle.model, vehicle.plate && format.plate(vehicle.plate)].filter(Boolean).join(' ') : '',
  };
}
