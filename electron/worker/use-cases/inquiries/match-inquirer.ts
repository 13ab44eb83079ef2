import {
  type MatchedCustomer,
  readCustomersByName,
  readCustomersByPhone,
  readCustomersByPlate,
} from '../../../../db/queries/inquiry-match.ts';
import type { inquiryContract } from '../../../../shared/contract/inquiries.ts';
import { nameKey, namesAlike } from '../../../../shared/domain/person-name.ts';
import { readPhones } from '../../../../shared/domain/phone.ts';
import { formatPlate, normalisePlate } from '../../../../shared/domain/plate.ts';
import type { InputOf, OutputOf } from '../../../../shared/rpc/index.ts';
import type { StoreContext } from '../../store-context.ts';

type Match = (typeof inquiryContract)['inquiry.match'];
type Known = OutputOf<Match>[number];

const MOST = 10;
/** A first name that very many share is looked through this far. */
const NAMESAKES = 500;

/** Who an inquirer may be already, the surest first; each customer's vehicle once. */
export function matchInquirer({ db }: StoreContext, { phone, plate, name }: InputOf<Match>): OutputOf<Match> {
  const number = readPhones(phone ?? '');
  const written = normalisePlate(plate ?? null);
  const [first] = nameKey(name ?? '').split(' ');
  const found = [
    ...number.flatMap((one) => readCustomersByPhone(db.read, one, MOST).map(as('phone'))),
    ...(written ? readCustomersByPlate(db.read, written, MOST).map(as('plate')) : []),
    ...(name && first && first.length >= 3
      ? readCustomersByName(db.read, first, NAMESAKES)
          .filter((known) => namesAlike(known.name, name))
          .map(as('name'))
      : []),
  ];
  const once = new Map<string, Known>();
  for (const known of found) {
    const key = `${known.customerId}/${known.vehicleId}`;
    if (!once.has(key)) once.set(key, known);
  }
  return [...once.values()].slice(0, MOST);
}

function as(why: Known['why']): (known: MatchedCustomer) => Known {
  return ({ customerId, vehicleId, name, model, plate }) => ({
    customerId,
    vehicleId,
    name,
    vehicle: [model, plate && formatPlate(plate)].filter(Boolean).join(' · '),
    why,
  });
}
