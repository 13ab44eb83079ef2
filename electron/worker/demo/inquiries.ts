import { query } from '../../../db/handle.ts';
import { readOpenTwin } from '../../../db/queries/bookings.ts';
import { type ConversionProgram, readConversionProgram } from '../../../db/queries/conversion-program.ts';
import { readStoredInquiry } from '../../../db/queries/inquiries.ts';
import { addDays, type CivilDate, type LocalDateTime, weekday } from '../../../shared/domain/civil-date.ts';
import type { InquiryResult } from '../../../shared/domain/inquiry.ts';
import { type InquiryContact, type InquiryFrame, inquiryStanding, nextContact } from '../../../shared/domain/inquiry-standing.ts';
import type { Chance } from '../../../shared/domain/seeded-random.ts';
import type { StoreContext } from '../store-context.ts';
import { afterBookingChange } from '../use-cases/bookings/after-booking.ts';
import { insertBooking } from '../use-cases/bookings/insert-booking.ts';
import { dayLoads } from '../use-cases/bookings/slot-loads.ts';
import { addProvisionalVehicle } from '../use-cases/inquiries/provisional-vehicle.ts';
import { campaignOn, type DemoCampaign } from './campaigns.ts';
import { makePerson } from './people.ts';
import { Prospects } from './prospects.ts';
import type { KnownVehicle } from './visits.ts';

const CHANNELS = {
  whatsapp: 26,
  instagram: 18,
  google_business: 16,
  phone: 12,
  walk_in: 10,
  facebook: 7,
  ads: 6,
  referral: 5,
} as const;
const NEEDS = [
  'Servis berkala',
  'Ganti oli',
  'Servis besar',
  'Ganti ban',
  'Suara mesin kasar',
  'Tanya biaya servis',
  'Servis CVT',
] as const;
const MAKES = {
  Honda: ['BeAT', 'Scoopy', 'Vario 125', 'PCX 160'],
  Yamaha: ['NMAX', 'Mio', 'Aerox'],
  Suzuki: ['Satria', 'Nex II'],
} as const;
const LOST = { price: 4, distance: 3, time: 3, other_dealer: 2, no_answer: 4, not_needed: 2 } as const;
/** Of each contact that is made. */
const RESULTS = { booked: 38, answered: 16, no_answer: 22, lost: 14, call_back: 7, unreachable: 3 } as const;
/** First and last minute of the day on which somebody asks. */
const ASKED = [7 * 60 + 40, 16 * 60 + 20] as const;

interface Open {
  id: number;
  frame: InquiryFrame;
  contacts: InquiryContact[];
  userId: number;
}

interface Desk {
  context: StoreContext;
  userId: number;
}

/** A year of people who ask: how they came, when they were answered, whether they booked, came and paid. */
export class InquiryStory {
  readonly #chance: Chance;
  readonly #campaigns: readonly DemoCampaign[];
  readonly #prospects: Prospects;
  #open: Open[] = [];

  constructor(chance: Chance, campaigns: readonly DemoCampaign[]) {
    this.#chance = chance;
    this.#campaigns = campaigns;
    this.#prospects = new Prospects(chance);
  }

  /** What happened with inquiries on `day` until `until`, written at once; a visit of a prospect as the import of the next day does. */
  live(desks: readonly Desk[], day: CivilDate, until: LocalDateTime, known: ReadonlyMap<number, KnownVehicle>): void {
    const [first] = desks;
    if (!first) return;
    first.context.db.transaction(() => {
      this.#prospects.recordVisits(first.context, day);
      const conversion = readConversionProgram(first.context.db.write);
      for (const one of this.#asked(desks, day, until, known)) this.#open.push(one);
      if (conversion) this.#open = this.#open.filter((one) => this.#workOn(desks, one, conversion, day, until));
    });
  }

  /** Two to five on a working day, more while a campaign runs. */
  #asked(desks: readonly Desk[], day: CivilDate, until: LocalDateTime, known: ReadonlyMap<number, KnownVehicle>): Open[] {
    const chance = this.#chance;
    const running = campaignOn(this.#campaigns, day);
    const count = chance.between(0, weekday(day) === 6 ? 3 : 2) + (running && chance.happens(0.6) ? 1 : 0);
    const moments = Array.from({ length: count }, () => `${day}T${clockTime(chance.between(...ASKED))}`).sort();
    return moments.flatMap((at) => {
      const desk = desks[chance.between(0, desks.length - 1)];
      return desk && at < until ? [this.#ask(desk, at, running, known)] : [];
    });
  }

  #ask({ context, userId }: Desk, at: LocalDateTime, running: DemoCampaign | null, known: ReadonlyMap<number, KnownVehicle>): Open {
    const chance = this.#chance;
    const campaign = running && chance.happens(0.4) ? running : null;
    const channel = campaign?.channel ?? chance.weighted(CHANNELS);
    const vehicles = [...known.values()];
    const vehicle = chance.happens(0.35) ? vehicles[chance.between(0, vehicles.length - 1)] : undefined;
    const frame: InquiryFrame = { at, channel, reopenedAt: null, reopenedAfter: null };
    const row = {
      ...{ at, channel, campaign_id: campaign?.id ?? null, need: chance.pick(NEEDS), assigned_to: userId, made_by: userId },
      first_response_at: inquiryStanding(frame, []).firstResponseAt,
      ...(vehicle ? this.#customerOf(context, vehicle) : this.#prospect()),
    };
    const id = Number(context.db.write.run(query.insertInto('inquiries').values(row)).lastInsertRowid);
    return { id, frame, contacts: [], userId };
  }

  #customerOf({ db }: StoreContext, { id }: KnownVehicle) {
    const owner = db.write.first(query.selectFrom('vehicles').select('customer_id').where('id', '=', id));
    return { vehicle_id: id, customer_id: owner?.customer_id ?? null };
  }

  #prospect() {
    const chance = this.#chance;
    const make = chance.weighted({ Honda: 6, Yamaha: 3, Suzuki: 1 });
    return {
      prospect_name: makePerson(chance).name,
      prospect_phone: this.#prospects.nextPhone(),
      make,
      model: chance.pick(MAKES[make]),
      plate: chance.happens(0.5) ? this.#prospects.nextPlate() : null,
    };
  }

  /** True while it stays open and something may still be due. */
  #workOn(desks: readonly Desk[], one: Open, conversion: ConversionProgram, day: CivilDate, until: LocalDateTime): boolean {
    const chance = this.#chance;
    const next = nextContact(one.frame, one.contacts, conversion, day, { restrained: false });
    if (next === null) return inquiryStanding(one.frame, one.contacts).status === 'open';
    if (next.dueDate > day || chance.happens(0.06)) return true;
    const desk = desks.find(({ userId }) => userId === one.userId);
    const isFirst = one.contacts.length === 0 && one.frame.at.startsWith(day);
    const at = isFirst ? later(one.frame.at, answeredAfter(chance)) : `${day}T${clockTime(chance.between(8 * 60 + 10, 15 * 60 + 50))}`;
    if (!desk || at > until || at < one.frame.at) return true;
    const isOver =
      day > addDays(one.frame.at.slice(0, 10), conversion.deadlineDays) && !one.contacts.some(({ result }) => result === 'call_back');
    return this.#contact(desk.context, one, next, at, isOver) === 'open';
  }

  #contact(
    context: StoreContext,
    one: Open,
    { attempt, channel }: { attempt: number; channel: 'whatsapp' | 'call' },
    at: LocalDateTime,
    isOver: boolean,
  ) {
    const chance = this.#chance;
    const drawn = channel === 'whatsapp' && chance.happens(0.25) ? 'sent' : chance.weighted(RESULTS);
    const free = drawn === 'booked' && !isOver ? this.#place(context, one.id, at) : null;
    const result: InquiryResult = isOver ? 'lost' : drawn === 'booked' && free === null ? 'answered' : drawn;
    const write = {
      inquiry_id: one.id,
      attempt,
      channel,
      at,
      user_id: one.userId,
      result,
      lost_reason: result === 'lost' ? (isOver ? 'no_answer' : chance.weighted(LOST)) : null,
      call_back_at: result === 'call_back' ? `${addDays(at.slice(0, 10), chance.between(1, 3))}T10:00` : null,
    };
    const db = context.db.write;
    const booked = free ? this.#book(context, one.id, free, at) : {};
    const id = Number(db.run(query.insertInto('inquiry_contacts').values(write)).lastInsertRowid);
    one.contacts.push({ id, attempt, channel, at, result, callBackAt: write.call_back_at, lostReason: write.lost_reason });
    const { status, lostReason, settledAt, firstResponseAt } = inquiryStanding(one.frame, one.contacts);
    const standing = { status, lost_reason: lostReason, settled_at: settledAt, first_response_at: firstResponseAt };
    db.run(
      query
        .updateTable('inquiries')
        .set({ ...standing, ...booked })
        .where('id', '=', one.id),
    );
    return status;
  }

  /** Where there is room; null also for a vehicle that stands in the book of that day already. */
  #place(context: StoreContext, inquiryId: number, at: LocalDateTime) {
    const free = freeSlot(this.#chance, context, at);
    const vehicleId = readStoredInquiry(context.db.write, inquiryId)?.vehicle_id ?? null;
    return free && vehicleId !== null && readOpenTwin(context.db.write, vehicleId, null, free.date) ? null : free;
  }

  #book(context: StoreContext, inquiryId: number, draft: NonNullable<ReturnType<typeof freeSlot>>, madeAt: LocalDateTime) {
    const inquiry = readStoredInquiry(context.db.write, inquiryId);
    if (!inquiry) return {};
    const isKnown = inquiry.vehicle_id !== null;
    const { vehicleId, customerId } =
      inquiry.vehicle_id !== null && inquiry.customer_id !== null
        ? { vehicleId: inquiry.vehicle_id, customerId: inquiry.customer_id }
        : addProvisionalVehicle(context, inquiry);
    insertBooking(context, { vehicleId, followUp: null, draft, contactId: null, madeAt, inquiryId });
    afterBookingChange(context, [vehicleId]);
    if (this.#chance.happens(0.78)) this.#prospects.expect({ vehicleId, isKnown }, draft.date);
    return { vehicle_id: vehicleId, customer_id: customerId };
  }
}

/** Most within the goal of two hours, some after it, some only on another day. */
function answeredAfter(chance: Chance): number {
  return chance.happens(0.72) ? chance.between(4, 110) : chance.between(125, 600);
}

function freeSlot(chance: Chance, context: StoreContext, at: LocalDateTime) {
  const today = at.slice(0, 10);
  const slots = dayLoads(context.db.read, addDays(today, 1), addDays(today, 5), at)
    .filter((day) => day.holiday === null)
    .flatMap((day) => day.slots.filter((slot) => slot.open && slot.taken < slot.capacity && slot.type !== 'home_service'));
  const slot = slots[chance.between(0, Math.max(0, slots.length - 1))];
  return slot ? { date: slot.date, slot: slot.time, type: slot.type } : null;
}

function later(at: LocalDateTime, minutes: number): LocalDateTime {
  return new Date(Date.parse(`${at}:00Z`) + minutes * 60_000).toISOString().slice(0, 16);
}

function clockTime(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
