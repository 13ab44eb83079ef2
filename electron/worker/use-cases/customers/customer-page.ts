import { listFields, readCustomValues } from '../../../../db/queries/custom-fields.ts';
import {
  type CustomerConsent,
  readConsents,
  readCustomer,
  readCustomerBookings,
  readCustomerInquiries,
  readCustomerPhones,
  readHandCorrected,
  readVisits,
  type StoredCustomer,
  type StoredVehicle,
  vehiclesOfCustomer,
} from '../../../../db/queries/customer-page.ts';
import { labelsOfCustomer } from '../../../../db/queries/labels.ts';
import { readMergesInto } from '../../../../db/queries/merges.ts';
import type { CustomerPage } from '../../../../shared/contract/customers.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { StoreContext } from '../../store-context.ts';
import { contactEntries } from '../../views/contact-entries.ts';
import { vehicleViews } from '../../views/vehicle-view.ts';
import { changesOf } from './changes-of.ts';
import { duplicatesOf } from './duplicates.ts';
import { fieldOfColumn } from './field-columns.ts';
import { customerNumbers } from './numbers.ts';
import { requireStanding } from './require-standing.ts';
import { timelineOf } from './timeline.ts';

const PURPOSES = ['service_reminder', 'promotion', 'survey'] as const;

/** Everything known about one customer. Throws `customer_not_found`, `customer_merged`. */
export function customerPage(context: StoreContext, customerId: number): CustomerPage {
  const db = context.db.read;
  const { today } = context;
  requireStanding(db, customerId);
  const customer = readCustomer(db, customerId);
  if (!customer) throw new AppError('customer_not_found', { customerId });
  const vehicles = vehiclesOfCustomer(db, customerId);
  const vehicleIds = vehicles.map((vehicle) => vehicle.id);
  const views = vehicleViews(context, vehicleIds, today);
  const consents = readConsents(db, customerId);
  const visits = readVisits(db, vehicleIds);
  const bookings = readCustomerBookings(db, vehicleIds);
  const contacts = contactEntries(context, { vehicleIds });
  return {
    id: customerId,
    fields: fieldsOf(customer, vehicles),
    blacklistedOn: customer.blacklisted_on,
    labels: labelsOfCustomer(db, customerId),
    custom: customOf(context, customerId),
    handCorrected: readHandCorrected(db, customerId).map(({ entity, entityId, column }) =>
      entity === 'customer' ? fieldOfColumn(column) : `vehicle/${entityId}/${fieldOfColumn(column)}`,
    ),
    phones: readCustomerPhones(db, customerId),
    consents: newestConsents(consents),
    vehicles: views,
    timeline: timelineOf({
      ...{ contacts, visits, bookings, consents, vehicles, views },
      merges: readMergesInto(db, customerId),
      inquiries: readCustomerInquiries(db, customerId),
      changes: changesOf(context, customerId, vehicleIds),
    }),
    possibleDuplicates: duplicatesOf(context, customerId, customer.name_key),
    numbers: customerNumbers({ contacts, visits, bookings, today }),
  };
}

function customOf({ db }: StoreContext, customerId: number): CustomerPage['custom'] {
  const values = readCustomValues(db.read, customerId);
  const shown = listFields(db.read).filter(({ id, retired }) => !retired && values.has(id));
  return Object.fromEntries(shown.map(({ id, key }) => [key, values.get(id) ?? '']));
}

function fieldsOf(customer: StoredCustomer, vehicles: readonly StoredVehicle[]): CustomerPage['fields'] {
  const { name, gender, address, village, district, city, occupation, email, note } = customer;
  return {
    ...{ name, gender, address, village, district, city, occupation, email, note },
    birthDate: customer.birth_date,
    ktpLast4: customer.ktp_last4,
    postalCode: customer.postal_code,
    salesperson: vehicles.find((vehicle) => vehicle.salesperson !== null)?.salesperson ?? null,
  };
}

function newestConsents(consents: readonly CustomerConsent[]): CustomerPage['consents'] {
  return PURPOSES.map(
    (purpose) => consents.findLast((consent) => consent.purpose === purpose) ?? { purpose, granted: null, at: null, how: null, user: null },
  );
}
