import { makePerson } from '../../../electron/worker/demo/people.ts';
import { addDays } from '../../../shared/domain/civil-date.ts';
import type { Chance } from '../../../shared/domain/seeded-random.ts';
import { BENCH_DAY, DAYS_BEHIND } from './branch-size.ts';
import type { History } from './facts.ts';
import type { LivingVehicle } from './live-vehicle.ts';

const CHANNELS = { google_business: 22, ads: 12, instagram: 14, facebook: 6, whatsapp: 26, phone: 14, walk_in: 4, referral: 2 } as const;
const NEEDS = ['Servis berkala', 'Ganti oli', 'Rem berbunyi', 'Ganti ban', 'Turun mesin'] as const;
const LOST = ['price', 'distance', 'other_dealer', 'no_answer'] as const;

/** People who asked by themselves over the years, half of them about a vehicle that the branch knows, each spoken to once to three times. */
export function liveInquiries(
  chance: Chance,
  count: number,
  vehicles: readonly LivingVehicle[],
  users: readonly number[],
  history: History,
): void {
  for (let n = 0; n < count; n += 1) {
    const day = addDays(BENCH_DAY, -DAYS_BEHIND + Math.floor((DAYS_BEHIND * n) / count));
    const at = `${day}T${String(chance.between(8, 17)).padStart(2, '0')}:${String(chance.between(0, 49)).padStart(2, '0')}`;
    const vehicle = chance.happens(0.5) ? vehicles[chance.between(0, vehicles.length - 1)] : undefined;
    const isKnown = vehicle !== undefined && vehicle.purchaseDate < day;
    const userId = users[n % users.length] ?? null;
    const isBooked = isKnown && chance.happens(0.5);
    const isOpen = !isBooked && day > addDays(BENCH_DAY, -7);
    const response = `${at.slice(0, 14)}${String(chance.between(50, 59))}`;
    const inquiry = {
      id: n + 1,
      at,
      channel: chance.weighted(CHANNELS),
      campaign_id: null,
      customer_id: isKnown ? vehicle.customerId : null,
      vehicle_id: isKnown ? vehicle.id : null,
      prospect_name: isKnown ? null : makePerson(chance).name,
      prospect_phone: isKnown ? null : `+6281255${String(n).padStart(6, '0')}`,
      make: null,
      model: null,
      plate: null,
      need: chance.pick(NEEDS),
      note: null,
      assigned_to: userId,
      made_by: userId,
      first_response_at: response,
      status: isBooked ? ('booked' as const) : isOpen ? ('open' as const) : ('lost' as const),
      lost_reason: isBooked || isOpen ? null : chance.pick(LOST),
      settled_at: isOpen ? null : response,
      source: 'manual' as const,
      identity: null,
      contacts: Array.from({ length: chance.between(1, 3) }, (_, index) => ({
        attempt: index + 1,
        channel: 'whatsapp' as const,
        at: index === 0 ? response : `${addDays(day, index * 2)}T10:00`,
        user_id: userId,
        result: 'answered' as const,
        call_back_at: null,
        note: null,
      })).filter((contact) => contact.at < BENCH_DAY),
    };
    history.inquiries.push(inquiry);
    if (!isBooked || !vehicle) continue;
    const date = addDays(day, chance.between(1, 4));
    const hasCome = date < BENCH_DAY && chance.happens(0.75);
    history.bookings.push({
      id: 0,
      vehicle_id: vehicle.id,
      program_id: null,
      cycle: null,
      step_no: null,
      previous_id: null,
      date,
      slot: '09:00',
      type: 'regular',
      address: null,
      promo_code: null,
      note: null,
      status: date >= addDays(BENCH_DAY, -2) ? 'open' : hasCome ? 'shown' : 'no_show',
      made_at: `${response}:00`,
      made_by: userId,
      confirmed_at: null,
      settled_at: date >= addDays(BENCH_DAY, -2) ? null : `${addDays(date, 1)}T09:00:00`,
      shown_on: hasCome ? date : null,
      contact: null,
      inquiry,
      visit: null,
    });
  }
}
