import { query } from '../../../db/handle.ts';
import type { CivilDate } from '../../../shared/domain/civil-date.ts';
import { isProvisionalEngineNumber } from '../../../shared/domain/engine-number.ts';
import type { Chance } from '../../../shared/domain/seeded-random.ts';
import type { StoreContext } from '../store-context.ts';
import { afterChange } from '../use-cases/customers/after-change.ts';
import { settleVisits } from '../visits/settle-visits.ts';
import { makePlate } from './motorcycles.ts';

interface Coming {
  vehicleId: number;
  /** Stood in a file before. */
  isKnown: boolean;
}

/** People whom the branch knows by their inquiry alone, until their visit stands in a file. */
export class Prospects {
  readonly #chance: Chance;
  readonly #byDay = new Map<CivilDate, Coming[]>();
  #people = 0;
  #visits = 0;

  constructor(chance: Chance) {
    this.#chance = chance;
  }

  /** Of the examples' block, by an operator that no owner of the demo has. */
  nextPhone(): string {
    this.#people += 1;
    return `+628195550${String(this.#people).padStart(4, '0')}`;
  }

  nextPlate(): string {
    return makePlate(this.#chance);
  }

  expect(coming: Coming, day: CivilDate): void {
    this.#byDay.set(day, [...(this.#byDay.get(day) ?? []), coming]);
  }

  /** Writes who came before `day` as the morning's import of A2 does: a prospect's vehicle gets its engine number then. */
  recordVisits(context: StoreContext, day: CivilDate): void {
    const past = [...this.#byDay].filter(([date]) => date < day).sort();
    const ids = past.flatMap(([date, came]) => {
      this.#byDay.delete(date);
      for (const one of came) this.#storeVisit(context, one, date);
      return came.map(({ vehicleId }) => vehicleId);
    });
    if (ids.length === 0) return;
    settleVisits(context, ids);
    afterChange(context, ids);
  }

  #storeVisit({ db }: StoreContext, { vehicleId, isKnown }: Coming, day: CivilDate): void {
    const chance = this.#chance;
    this.#visits += 1;
    const order = `WO-${day.slice(2, 4)}${day.slice(5, 7)}-9${String(this.#visits).padStart(4, '0')}`;
    const [labour, parts] = [chance.between(45, 120) * 1000, chance.between(30, 380) * 1000];
    db.write.run(
      query.insertInto('visits').values({
        ...{ vehicle_id: vehicleId, identity: order, work_order: order, date: day, service_type: 'Servis berkala', source: 'a2' },
        ...{ unit_entry_source: 'Booking', labour_total: labour, parts_total: parts, total: labour + parts },
      }),
    );
    const vehicle = db.write.first(query.selectFrom('vehicles').select('engine_number').where('id', '=', vehicleId));
    const isNamedNow = !isKnown && vehicle && isProvisionalEngineNumber(vehicle.engine_number);
    const named = isNamedNow ? { engine_number: `E3R2E${chance.between(1_000_000, 9_999_999)}`, source: 'a2' as const } : {};
    db.write.run(
      query
        .updateTable('vehicles')
        .set({ last_visit_on: day, ...named })
        .where('id', '=', vehicleId),
    );
  }
}
