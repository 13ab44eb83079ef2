import { query } from '../../../db/handle.ts';
import { addDays, type CivilDate, daysBetween } from '../../../shared/domain/civil-date.ts';
import type { Chance } from '../../../shared/domain/seeded-random.ts';
import { replanVehicles } from '../planning/replan.ts';
import type { StoreContext } from '../store-context.ts';
import { settleVisits } from '../visits/settle-visits.ts';
import type { DemoVehicle } from './fleet.ts';
import { DAYS_UNTIL_PLATE, odometerAfter } from './motorcycles.ts';

export interface KnownVehicle extends DemoVehicle {
  id: number;
}

interface Coming {
  vehicle: KnownVehicle;
  stepNo: number;
}

/** Who will stand in the workshop on which day. A step is serviced once: whoever comes first counts. */
export class WorkshopBook {
  readonly #byDay = new Map<CivilDate, Coming[]>();
  readonly #done = new Set<string>();
  #orders = 0;

  expect(vehicle: KnownVehicle, stepNo: number, day: CivilDate): void {
    const coming = this.#byDay.get(day) ?? [];
    coming.push({ vehicle, stepNo });
    this.#byDay.set(day, coming);
  }

  /** Writes what happened on `day` as the next morning's import of A2 does, and settles the bookings. */
  record(chance: Chance, context: StoreContext, day: CivilDate): void {
    const came = (this.#byDay.get(day) ?? []).filter(({ vehicle, stepNo }) => !this.#done.has(`${vehicle.id}/${stepNo}`));
    if (came.length === 0) return;
    const ids = [...new Set(came.map(({ vehicle }) => vehicle.id))];
    context.db.transaction(() => {
      for (const one of came) {
        this.#done.add(`${one.vehicle.id}/${one.stepNo}`);
        this.#orders += 1;
        storeVisit(chance, context, one, day, `WO-${day.slice(2, 4)}${day.slice(5, 7)}-${String(this.#orders).padStart(5, '0')}`);
      }
      settleVisits(context, ids);
      replanVehicles(context, ids);
    });
  }
}

function storeVisit(chance: Chance, context: StoreContext, { vehicle, stepNo }: Coming, day: CivilDate, workOrder: string) {
  const age = daysBetween(vehicle.purchaseDate, day);
  const odometer = odometerAfter(age, vehicle.kmPerDay);
  const parts = chance.happens(0.7) ? chance.between(40, 220) * 1000 : 0;
  context.db.write.run(
    query.insertInto('visits').values({
      vehicle_id: vehicle.id,
      identity: workOrder,
      work_order: workOrder,
      date: day,
      odometer_km: odometer,
      service_type: 'KPB',
      kpb_step: stepNo,
      unit_entry_source: chance.pick(['SMS & Call Reminder', 'Datang sendiri', 'Booking']),
      labour_total: 0,
      parts_total: parts,
      total: parts,
      bringer_name: vehicle.bringer?.name ?? null,
      source: 'a2',
    }),
  );
  const plate = age >= DAYS_UNTIL_PLATE ? { plate: vehicle.plate } : {};
  context.db.write.run(
    query
      .updateTable('vehicles')
      .set({ last_visit_on: day, last_odometer_km: odometer, ...plate })
      .where('id', '=', vehicle.id),
  );
}

/** Some come by themselves, reminded or not: for each step perhaps a day in the six weeks before its deadline. */
export function foreseeWalkIns(
  chance: Chance,
  book: WorkshopBook,
  vehicle: KnownVehicle,
  steps: readonly { stepNo: number; deadline: CivilDate }[],
): void {
  for (const { stepNo, deadline } of steps) {
    const day = addDays(deadline, -chance.between(2, 45));
    if (chance.happens(0.22) && day > vehicle.purchaseDate) book.expect(vehicle, stepNo, day);
  }
}
