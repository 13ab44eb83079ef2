import type { customerContract } from '../../../../shared/contract/customers.ts';
import { shownEngineNumber } from '../../../../shared/domain/engine-number.ts';
import type { OutputOf } from '../../../../shared/rpc/index.ts';
import { noteBulkView } from '../../bulk-view.ts';
import type { StoreContext } from '../../store-context.ts';

type RepairList = OutputOf<(typeof customerContract)['phones.repairList']>;

/** More than a person can mend; what is mended makes room. */
const MOST_ROWS = 2000;

interface Row extends Omit<RepairList[number], 'written' | 'why' | 'address'> {
  written: string;
  flagged: number;
  street: string | null;
  village: string | null;
  district: string | null;
  city: string | null;
}

/** Vehicles without a usable number, the youngest first: their steps are the ones still to come (DOMAIN 2). */
export function repairList(context: StoreContext): RepairList {
  const rows = context.db.read
    .prepare<[number], Row>(
      `SELECT v.id AS vehicleId, c.id AS customerId, c.name AS customer, v.model, v.engine_number AS engineNumber,
         v.purchase_date AS purchaseDate, c.address AS street, c.village, c.district, c.city,
         (SELECT json_group_array(written) FROM phones p WHERE p.customer_id = c.id OR p.vehicle_id = v.id) AS written,
         EXISTS (SELECT 1 FROM phones p WHERE (p.customer_id = c.id OR p.vehicle_id = v.id) AND p.flagged_bad_on IS NOT NULL) AS flagged
       FROM vehicles v JOIN customers c ON c.id = v.customer_id
       WHERE v.contact_phone IS NULL AND v.sold_on IS NULL
       ORDER BY v.purchase_date IS NULL, v.purchase_date DESC, v.id LIMIT ?`,
    )
    .all(MOST_ROWS);
  const list = rows.map(({ written, flagged, street, village, district, city, ...row }) => {
    const numbers = JSON.parse(written) as string[];
    return {
      ...row,
      engineNumber: shownEngineNumber(row.engineNumber),
      written: numbers,
      why: flagged === 1 ? 'flagged_bad' : numbers.length > 0 ? 'unreadable' : 'none',
      address: [street, village, district, city].filter(Boolean).join(', ') || null,
    } as const;
  });
  noteBulkView(
    context,
    'phone_repair',
    list.map((row) => row.written),
  );
  return list;
}
