import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { ContactEntry, VehicleView } from '../../../../shared/contract/contacts.ts';
import type { TimelineEntry } from '../../../../shared/contract/customers.ts';
import { useFormat } from '../../../text/use-format.ts';
import type { ChipState } from '../../../ui/state-chip.tsx';
import { useChannelNames } from '../../../ui/use-channel-names.ts';

export interface EventWords {
  title: string;
  detail: string;
  chip: { state: ChipState; word: string } | null;
  who: string;
  corrected?: boolean;
}

const RESULT_CHIPS: Partial<Record<ContactEntry['result'], ChipState>> = {
  booked: 'booked',
  declined: 'declined',
  call_back: 'callBack',
  no_answer: 'noAnswer',
  undelivered: 'missed',
  unreachable: 'noAnswer',
  wrong_number: 'missed',
  already_serviced: 'done',
  sold: 'excluded',
  do_not_contact: 'excluded',
  answered: 'done',
  sent: 'waiting',
  void: 'open',
};

const BOOKING_CHIPS = {
  open: 'booked',
  shown: 'done',
  done: 'done',
  no_show: 'missed',
  cancelled: 'excluded',
  rescheduled: 'open',
} as const;
type BookingStatus = keyof typeof BOOKING_CHIPS;
const LOST_REASONS = ['price', 'distance', 'time', 'other_dealer', 'no_answer', 'not_needed', 'duplicate', 'other'] as const;
const INQUIRY_CHIPS = { open: 'waiting', booked: 'booked', lost: 'declined' } as const;
const BOOKING_TYPES = ['regular', 'weekend', 'home_service'] as const;
const FIELDS = [
  ...(['name', 'gender', 'birthDate', 'address', 'village', 'district', 'city', 'postalCode', 'occupation', 'email'] as const),
  ...(['plate', 'model', 'color', 'frameNumber', 'purchaseDate', 'bringerName', 'bringerRelation'] as const),
] as const;
const PURPOSES = ['service_reminder', 'promotion', 'survey'] as const;
const HOWS = ['cdb', 'contact', 'customer_page', 'merge'] as const;

/** A field of the forms; what was kept under another name, in an older version, is not told. */
function fieldWord(field: string, t: TFunction<'customers'>): string {
  const known = FIELDS.find((name) => name === field);
  return known ? t(`field_${known}`) : '';
}

/** What a line of the timeline says, in this window's language. */
export function useEventWords(entry: TimelineEntry, vehicles: readonly VehicleView[]): EventWords {
  const { t } = useTranslation(['customers', 'common', 'inquiries']);
  const channels = useChannelNames();
  const format = useFormat();
  const several = vehicles.length > 1;
  const nameOf = (id: number) => {
    const vehicle = vehicles.find((candidate) => candidate.id === id);
    return vehicle ? (vehicle.model ?? vehicle.engineNumber) : '';
  };
  const join = (...parts: (string | null | undefined | false)[]) => parts.filter(Boolean).join(', ');
  const when = (date: string, slot: string) => `${format.shortWeekday(date)} ${format.shortDate(date)} ${format.time(slot)}`;

  switch (entry.kind) {
    case 'contact': {
      const { contact } = entry;
      const about = [contact.step, several && nameOf(contact.vehicleId)].filter(Boolean).join(' ');
      const nth = contact.attempt === null ? t(`common:${contact.channel}`) : t(`nth_${contact.channel}`, { n: contact.attempt });
      const chip = RESULT_CHIPS[contact.result];
      const { objection, objectionText, offer, offerAnswer, callBackAt, booking } = contact;
      return {
        title: join(nth, about),
        detail: join(
          contact.correctsId !== null && t('eventCorrection'),
          contact.correctedById !== null && t('eventCorrected'),
          objection && (objection === 'other' && objectionText ? objectionText : t(`common:objection_${objection}`)),
          offer && offerAnswer && t('eventOffer', { offer: t(`common:offer_${offer}`), answer: t(`common:offerAnswer_${offerAnswer}`) }),
          contact.satisfaction !== null && t('eventSatisfaction', { mark: contact.satisfaction }),
          contact.complaint && t('eventComplaint'),
          booking && `${t('bookAction')} ${when(booking.date, booking.slot)}`,
          booking && booking.status !== 'open' && t(`common:bookingStatus_${booking.status}`),
          callBackAt && t('eventCallBack', { when: format.dateTime(callBackAt) }),
          contact.note,
          format.phone(contact.phone),
        ),
        chip: chip ? { state: chip, word: t(`common:result_${contact.result}`) } : null,
        who: contact.user ?? '',
        corrected: contact.correctedById !== null,
      };
    }
    case 'visit': {
      const what = entry.kpbStep === null ? (entry.serviceType ?? '') : t('eventVisitKpb', { n: entry.kpbStep });
      const title = t('eventVisit', { what, vehicle: nameOf(entry.vehicleId) }).replace(/ {2,}/g, ' ');
      return {
        title: join(title.trim(), entry.odometerKm !== null && t('eventKm', { km: format.number(entry.odometerKm) })),
        detail: join(
          entry.workOrder && t('eventWorkOrder', { number: entry.workOrder }),
          entry.total !== null && format.rupiah(entry.total),
          t(`eventAttribution_${entry.attribution}`),
        ),
        chip: { state: 'done', word: t('common:state_done') },
        who: entry.byHand ? t('eventByHand') : t('sourceA2'),
      };
    }
    case 'booking': {
      const type = BOOKING_TYPES.find((name) => name === entry.type);
      const status = (entry.status in BOOKING_CHIPS ? entry.status : 'open') as BookingStatus;
      return {
        title: t('eventBooking', { vehicle: nameOf(entry.vehicleId) }).trim(),
        detail: join(when(entry.date, entry.slot), type && t(`common:bookingType_${type}`)),
        chip: { state: BOOKING_CHIPS[status], word: t(`common:bookingStatus_${status}`) },
        who: '',
      };
    }
    case 'purchase':
      return {
        title: t('eventPurchase', { vehicle: nameOf(entry.vehicleId) }).trim(),
        detail: join(
          entry.dealer && t('eventDealer', { name: entry.dealer }),
          entry.salesperson && t('eventSalesperson', { name: entry.salesperson }),
        ),
        chip: null,
        who: t('sourceImport'),
      };
    case 'consent': {
      const known = PURPOSES.find((name) => name === entry.purpose);
      const how = HOWS.find((name) => name === entry.how);
      const purpose = known ? t(`purpose_${known}`) : entry.purpose;
      return {
        title: t(entry.granted ? 'eventConsentGranted' : 'eventConsentRefused', { purpose: purpose.toLowerCase() }),
        detail: how ? t(`consentHow_${how}`) : entry.how,
        chip: { state: entry.granted ? 'done' : 'excluded', word: t(entry.granted ? 'consentAllowed' : 'consentRefused') },
        who: entry.user ?? '',
      };
    }
    case 'merge':
      return { title: t('eventMerged', { name: entry.name }), detail: t('eventMergedDetail'), chip: null, who: entry.user ?? '' };
    case 'inquiry': {
      const lost = LOST_REASONS.find((reason) => reason === entry.lostReason);
      return {
        title: join(t('eventInquiry', { channel: channels.nameOf(entry.channel) }), entry.vehicleId !== null && nameOf(entry.vehicleId)),
        detail: join(entry.need, lost && t(`inquiries:lost_${lost}`)),
        chip: { state: INQUIRY_CHIPS[entry.status], word: t(`eventInquiry_${entry.status}`) },
        who: entry.user ?? '',
      };
    }
    case 'change': {
      const { what, fields, on } = entry;
      const key = on === null ? what : (`${what}_${on ? 'on' : 'off'}` as const);
      const isOwn = what === 'customer.setLabels' || what === 'customer.setFields';
      return {
        title: t(`change_${key}` as 'change_customer.edit', { vehicle: entry.vehicleId === null ? '' : nameOf(entry.vehicleId) }).trim(),
        detail: fields.map((field) => (isOwn ? field : fieldWord(field, t))).join(', '),
        chip: null,
        who: entry.user ?? '',
      };
    }
    case 'lapsed':
      return {
        title: t('eventLapsed', { step: entry.step, vehicle: nameOf(entry.vehicleId) }).replace(/ {2,}/g, ' '),
        detail: t('eventLapsedDetail'),
        chip: { state: 'lapsed', word: t('common:state_lapsed') },
        who: t('sourceSchedule'),
      };
  }
}
