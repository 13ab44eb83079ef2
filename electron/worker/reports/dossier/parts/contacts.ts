import type { Dossier } from '../../../../../shared/contract/dossier.ts';
import type { Html } from '../../escape-html.ts';
import { type Cell, joined, part } from '../dossier-tables.ts';
import type { DossierWords } from '../dossier-words.ts';
import { vehicleNames } from './vehicles.ts';

type Contact = Dossier['contacts'][number];
type Booking = Dossier['bookings'][number];

export function contactsPart({ contacts, vehicles }: Dossier, words: DossierWords): Html {
  const { t } = words;
  const nameOf = vehicleNames(vehicles, words);
  const corrected = new Set(contacts.map(({ correctsId }) => correctsId));
  const heads = [t('column_at'), t('column_contact'), t('column_result')];
  const rows = contacts.map((contact) => ({
    cells: [
      { main: words.moment(contact.at), below: [contact.user ?? ''] },
      {
        main: words.way(contact.channel),
        below: [joined(words.phone(contact.phone), contact.step, nameOf(contact.vehicleId))],
      },
      resultCell(contact, corrected.has(contact.id), words),
    ],
    words: [contact.note ?? '', contact.message === null ? '' : t('message', { text: contact.message })],
  }));
  return part(t('contacts'), { name: 'contacts-of', heads, rows }, t('none'));
}

function resultCell(contact: Contact, isCorrected: boolean, { t, word, moment, date }: DossierWords): Cell {
  const { objection, offer, offerAnswer, promoCode, callBackAt, servicedOn, satisfaction, durationSeconds } = contact;
  return {
    main: word('common', `result_${contact.result}`),
    below: [
      joined(
        objection !== null && word('common', `objection_${objection}`),
        contact.objectionText,
        contact.weekdayImpossible === true && t('weekdayImpossible'),
        offer !== null && word('common', `offer_${offer}`),
        offerAnswer !== null && word('common', `offerAnswer_${offerAnswer}`),
        promoCode !== null && t('promo', { code: promoCode }),
        callBackAt !== null && t('callBack', { when: moment(callBackAt) }),
        servicedOn !== null && t(contact.servicedWhere === 'here' ? 'servicedHere' : 'servicedElsewhere', { date: date(servicedOn) }),
        satisfaction !== null && t('satisfaction', { mark: satisfaction }),
        contact.complaintOpened ? t('complaintOpened') : contact.complaintOffered === true && t('complaintOffered'),
        durationSeconds !== null && t('duration', { seconds: durationSeconds }),
      ),
      joined(contact.correctsId !== null && t('corrects'), isCorrected && t('corrected')),
    ],
  };
}

export function chatsPart({ chatsOpened, vehicles }: Dossier, words: DossierWords): Html {
  const { t, moment } = words;
  const nameOf = vehicleNames(vehicles, words);
  const rows = chatsOpened.map(({ vehicleId, at, user }) => [moment(at), nameOf(vehicleId), user ?? '']);
  return part(t('chats'), { name: 'chats', heads: [t('column_at'), t('column_vehicle'), t('column_user')], rows }, t('none'));
}

export function bookingsPart({ bookings, vehicles }: Dossier, words: DossierWords): Html {
  const { t } = words;
  const nameOf = vehicleNames(vehicles, words);
  const heads = [t('column_booking'), t('column_status'), t('column_note')];
  const rows = bookings.map((booking) => bookingRow(booking, nameOf(booking.vehicleId), words));
  return part(t('bookings'), { name: 'bookings', heads, rows }, t('none'));
}

function bookingRow(booking: Booking, vehicle: string, { t, word, moment, date }: DossierWords): Cell[] {
  const { date: day, slot, type, status, confirmedAt, shownOn, promoCode } = booking;
  const course = joined(
    confirmedAt !== null && t('confirmed', { when: moment(confirmedAt) }),
    shownOn !== null && t('shownOn', { date: date(shownOn) }),
  );
  return [
    { main: moment(`${day}T${slot}`), below: [joined(word('common', `bookingType_${type}`), vehicle)] },
    { main: word('common', `bookingStatus_${status}`), below: [course] },
    {
      main: joined(booking.address, promoCode !== null && t('promo', { code: promoCode }), booking.note),
      below: [t('madeOn', { when: moment(booking.madeAt) }), booking.madeBy ?? ''],
    },
  ];
}
