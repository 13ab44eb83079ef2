import { correctedFieldName, listFields, readCustomValues } from '../../../../db/queries/custom-fields.ts';
import { readCustomer } from '../../../../db/queries/customer-page.ts';
import {
  readChatsOpened,
  readCorrections,
  readDossierBookings,
  readDossierConsents,
  readDossierContacts,
  readDossierInquiries,
  readDossierPhones,
  readDossierVehicles,
  readDossierVisits,
} from '../../../../db/queries/dossier.ts';
import { readInquiryContacts } from '../../../../db/queries/inquiry-contacts.ts';
import { labelsOfCustomer, listLabels } from '../../../../db/queries/labels.ts';
import { readMergesInto } from '../../../../db/queries/merges.ts';
import { readPrivacyRequestsOf } from '../../../../db/queries/privacy-requests.ts';
import { readBranchProfile } from '../../../../db/queries/settings.ts';
import { DOSSIER_FORMAT, DOSSIER_VERSION, type Dossier, type DossierPerson } from '../../../../shared/contract/dossier.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { StoreContext } from '../../store-context.ts';
import { requireStanding } from '../customers/require-standing.ts';

/**
 * Everything that the branch holds about one person, and about those who were merged into him: their vehicles and what happened with them are
 * his already, their own facts are still kept for parting them again. Throws `customer_not_found`, `customer_merged`.
 */
export function makeDossier(context: StoreContext, customerId: number): Dossier {
  const db = context.db.read;
  requireStanding(db, customerId);
  const branch = readBranchProfile(db);
  const vehicles = readDossierVehicles(db, customerId);
  const vehicleIds = vehicles.map(({ vehicleId }) => vehicleId);
  return {
    format: DOSSIER_FORMAT,
    version: DOSSIER_VERSION,
    madeAt: context.now,
    madeBy: context.user?.name ?? null,
    branch: {
      code: branch?.code ?? '',
      name: branch?.name ?? '',
      company: branch?.company ?? '',
      address: branch?.address ?? '',
      phone: branch?.phone ?? '',
    },
    person: personOf(context, customerId),
    merged: readMergesInto(db, customerId).map(({ mergedId, at, user }) => ({
      ...personOf(context, mergedId),
      mergedAt: at,
      mergedBy: user,
    })),
    consents: readDossierConsents(db, customerId),
    vehicles,
    contacts: readDossierContacts(db, vehicleIds),
    chatsOpened: readChatsOpened(db, vehicleIds),
    bookings: readDossierBookings(db, vehicleIds),
    visits: readDossierVisits(db, vehicleIds),
    inquiries: inquiriesOf(context, customerId),
    privacyRequests: readPrivacyRequestsOf(db, customerId).map(({ id, kind, receivedAt, how, note, madeAt, madeBy, ...request }) => ({
      ...{ id, kind, receivedAt, how, note: note || null, madeAt, madeBy, status: request.status },
      ...{ settledAt: request.settledAt, settledBy: request.settledBy, answer: request.answer },
    })),
  };
}

function personOf({ db }: StoreContext, customerId: number): DossierPerson {
  const customer = readCustomer(db.read, customerId);
  if (!customer) throw new AppError('customer_not_found', { customerId });
  const labels = new Map(listLabels(db.read).map(({ id, name }) => [id, name]));
  const fields = listFields(db.read);
  const values = readCustomValues(db.read, customerId);
  const { gender, address, village, district, city, occupation, email, note, source } = customer;
  return {
    ...{ customerId, name: customer.name, gender, birthDate: customer.birth_date, ktpLast4: customer.ktp_last4 },
    ...{ address, village, district, city, postalCode: customer.postal_code, occupation, email, note },
    ...{ blacklistedOn: customer.blacklisted_on, source, knownSince: customer.created_on },
    phones: readDossierPhones(db.read, { customerId }),
    labels: labelsOfCustomer(db.read, customerId).map((id) => labels.get(id) ?? ''),
    ownFields: fields.flatMap(({ id, name }) => {
      const value = values.get(id);
      return value === undefined ? [] : [{ name, value }];
    }),
    correctedByHand: readCorrections(db.read, 'customer', customerId).map((correction) => {
      const own = fields.find(({ id }) => correctedFieldName(id) === correction.field);
      return own ? { ...correction, field: own.name } : correction;
    }),
  };
}

function inquiriesOf({ db }: StoreContext, customerId: number): Dossier['inquiries'] {
  const inquiries = readDossierInquiries(db.read, customerId);
  const contacts = readInquiryContacts(
    db.read,
    inquiries.map(({ id }) => id),
  );
  return inquiries.map((inquiry) => ({
    ...inquiry,
    contacts: (contacts.get(inquiry.id) ?? []).map(({ at, user, channel, result, lostReason, callBackAt, note }) => ({
      ...{ at, user, channel, result, lostReason, callBackAt, note },
    })),
  }));
}
