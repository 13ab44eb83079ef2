import type { Dossier, DossierPerson } from '../../../../../shared/contract/dossier.ts';
import { auditFieldName } from '../../../../../shared/domain/audit-difference.ts';
import type { Html } from '../../escape-html.ts';
import { type Cell, facts, joined, part } from '../dossier-tables.ts';
import type { DossierWords } from '../dossier-words.ts';
import { vehicleNames } from './vehicles.ts';

export function personFacts(person: DossierPerson, words: DossierWords): Html {
  const { t, word, dateOr } = words;
  const field = (name: string) => word('customers', `field_${name}`);
  return facts([
    [field('name'), person.name],
    [field('gender'), person.gender === null ? '' : word('customers', `gender_${person.gender}`)],
    [field('birthDate'), dateOr(person.birthDate)],
    [t('ktpLast4'), person.ktpLast4 ?? ''],
    ...(['address', 'village', 'district', 'city', 'postalCode', 'occupation', 'email'] as const).map(
      (name) => [field(name), person[name] ?? ''] as const,
    ),
    ...person.ownFields.map(({ name, value }) => [name, String(value)] as const),
    [t('labels'), person.labels.join(', ')],
    [field('note'), person.note ?? ''],
    [t('blacklistedOn'), dateOr(person.blacklistedOn)],
  ]);
}

/** Those that stayed with one who was merged: the kept one has them, too. */
export function numbers({ phones }: DossierPerson, { t, phone }: DossierWords): Html {
  return facts([[t('phones'), phones.map(({ number, written }) => phone(number) || written).join(', ')]]);
}

export function phonesPart({ person, vehicles }: Dossier, words: DossierWords): Html {
  const { t } = words;
  const nameOf = vehicleNames(vehicles, words);
  const rows = [
    ...person.phones.map((phone) => phoneRow(phone, '', words)),
    ...vehicles.flatMap(({ vehicleId, bringerPhones }) =>
      bringerPhones.map((phone) => phoneRow(phone, t('phoneOf', { vehicle: nameOf(vehicleId) }), words)),
    ),
  ];
  const heads = [t('column_number'), t('column_written'), t('column_source')];
  return part(t('phones'), { name: 'phones', heads, rows }, t('none'));
}

function phoneRow(phone: DossierPerson['phones'][number], whose: string, words: DossierWords): Cell[] {
  const { t, date, word } = words;
  const bad = phone.flaggedBadOn !== null && t('badSince', { date: date(phone.flaggedBadOn) });
  return [{ main: words.phone(phone.number), below: [joined(whose, bad)] }, phone.written, word('dossier', `source_${phone.source}`)];
}

export function consentsPart({ consents }: Dossier, { t, word, moment }: DossierWords): Html {
  const heads = [t('column_purpose'), t('column_answer'), t('column_at'), t('column_how'), t('column_textVersion'), t('column_user')];
  const rows = consents.map(({ purpose, granted, at, how, textVersion, user }) => [
    word('customers', `purpose_${purpose}`),
    word('dossier', `consent_${granted ? 'yes' : 'no'}`),
    moment(at),
    word('customers', `consentHow_${how}`),
    textVersion === null ? '' : String(textVersion),
    user ?? '',
  ]);
  return part(t('consents'), { name: 'consents', heads, rows }, t('none'));
}

/** Which file, or who, told of the person and of each vehicle, and what somebody corrected by hand. */
export function originPart({ person, vehicles }: Dossier, words: DossierWords): Html {
  const { t, date, moment, word } = words;
  const nameOf = vehicleNames(vehicles, words);
  const corrections = (list: DossierPerson['correctedByHand'], of: string) =>
    list.map(({ field, at, user }): Cell[] => [
      { main: t('correctedField', { field: word('audit', `field_${auditFieldName(field)}`) }), below: [of] },
      t('source_manual'),
      { main: moment(at), below: [user ?? ''] },
    ]);
  const rows: Cell[][] = [
    [person.name, word('dossier', `source_${person.source}`), date(person.knownSince)],
    ...corrections(person.correctedByHand, person.name),
    ...vehicles.flatMap(({ vehicleId, source, knownSince, correctedByHand }): Cell[][] => [
      [nameOf(vehicleId), word('dossier', `source_${source}`), date(knownSince)],
      ...corrections(correctedByHand, nameOf(vehicleId)),
    ]),
  ];
  return part(t('origin'), { name: 'origin', heads: [t('column_data'), t('column_source'), t('column_since')], rows }, t('none'));
}
