import { readPanelCustomer, readPhonesOf, readRecentVisits, vehicleIdsOfPerson } from '../../../../db/queries/contact-panel.ts';
import { readBranchProfile } from '../../../../db/queries/settings.ts';
import type { FollowUpKey } from '../../../../shared/contract/common.ts';
import type { ContactPanelData } from '../../../../shared/contract/contacts.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import { fillTemplate } from '../../../../shared/domain/message-template.ts';
import type { StoreContext } from '../../store-context.ts';
import { contactEntries } from '../../views/contact-entries.ts';
import { vehicleViews } from '../../views/vehicle-view.ts';
import { needsAttention, subjectsOf } from './subjects.ts';
import { type Subject, templateValues } from './template-values.ts';
import { templatesFor } from './templates.ts';
import { whatsAppPace } from './whatsapp-pace.ts';

/** Everything to contact one person with. Throws `vehicle_not_found`. */
export function contactPanel(context: StoreContext, vehicleId: number, about?: FollowUpKey): ContactPanelData {
  const db = context.db.read;
  const { today } = context;
  const person = readPanelCustomer(db, vehicleId);
  if (!person) throw new AppError('vehicle_not_found', { vehicleId });
  const views = vehicleViews(context, vehicleIdsOfPerson(db, vehicleId), today);
  const asked = views.find((vehicle) => vehicle.id === vehicleId);
  if (!asked) throw new AppError('vehicle_not_found', { vehicleId });

  const others = views.filter((vehicle) => vehicle !== asked);
  const alike = others.filter((vehicle) => sharesPhone(vehicle.contactPhone, person.phone) && needsAttention(vehicle));
  const own = new Set(person.vehicleIds);
  const vehicles = [asked, ...alike, ...others.filter((vehicle) => own.has(vehicle.id) && !alike.includes(vehicle))];
  const ownIds = vehicles.filter((vehicle) => own.has(vehicle.id)).map((vehicle) => vehicle.id);
  const phones = readPhonesOf(db, person.customerId, vehicleId);
  const phoneHolder = phones.find((phone) => phone.number === person.phone)?.holder ?? null;
  const subjects = subjectsOf([asked, ...alike], asked, today, about);
  const { refused: _refused, ...pace } = whatsAppPace(context);
  const name = phoneHolder === 'bringer' && asked.bringer?.name ? asked.bringer.name : person.customer;

  return {
    customerId: person.customerId,
    customer: person.customer,
    gender: person.gender,
    phone: person.phone,
    phoneHolder,
    otherPhones: phones.filter((phone) => phone.number !== person.phone),
    consent: person.consent,
    address: person.address,
    note: person.note,
    vehicles,
    history: contactEntries(context, { vehicleIds: ownIds }),
    lastVisits: readRecentVisits(db, ownIds),
    ...words(context, subjects, name, phoneHolder === 'bringer' ? null : person.gender),
    pace,
  };
}

function words(context: StoreContext, subjects: readonly Subject[], name: string, gender: string | null) {
  const leading = subjects[0]?.step ?? null;
  const found = templatesFor(context.db.read, { programCode: leading?.program ?? null, attempt: leading?.active?.n ?? null });
  const branch = readBranchProfile(context.db.read)?.name ?? '';
  const values = templateValues({ name, gender, branch, user: context.user?.name ?? null, subjects });
  const message = fillTemplate(found.message?.body ?? '', values);
  return {
    message: { templateId: found.message?.id ?? null, text: message.text, missing: message.missing },
    script: { templateId: found.script?.id ?? null, text: fillTemplate(found.script?.body ?? '', values).text },
    offerScripts: Object.fromEntries([...found.offers].map(([offer, body]) => [offer, fillTemplate(body, values).text])),
  };
}

function sharesPhone(one: string | null, other: string | null): boolean {
  return one !== null && one === other;
}
