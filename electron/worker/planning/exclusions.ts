import type { WriteHandle } from '../../../db/handle.ts';
import type { CivilDate } from '../../../shared/domain/civil-date.ts';
import type { Exclusion } from '../../../shared/domain/follow-up-schedule.ts';
import type { Reachability } from './contact-phone.ts';
import type { VehicleSituation } from './vehicle-situation.ts';

type Reason = Exclusion['reason'];
interface Interval {
  from: CivilDate;
  to: CivilDate | null;
}

const REASONS: readonly Reason[] = ['no_consent', 'blacklisted', 'sold', 'no_phone'];

/**
 * Brings the stored intervals of DOMAIN 3, rule 2 in line with how the vehicles stand today. Days that have passed are not rewritten:
 * what was excluded stays excluded for them, so that a past day can be replayed.
 */
export function syncExclusions(
  db: WriteHandle,
  vehicles: readonly VehicleSituation[],
  reachable: ReadonlyMap<number, Reachability>,
  today: CivilDate,
): void {
  const stored = readIntervals(db, vehicles);
  for (const vehicle of vehicles) {
    const since = reasonsToday(vehicle, reachable.get(vehicle.id));
    for (const reason of REASONS) {
      const newest = stored.get(`${vehicle.id}/${reason}`);
      const from = since[reason];
      if (from === null) close(db, vehicle.id, reason, newest, today);
      else open(db, vehicle.id, reason, newest, from, today);
    }
  }
}

function reasonsToday(vehicle: VehicleSituation, reach: Reachability | undefined): Record<Reason, CivilDate | null> {
  return {
    no_consent: vehicle.consentRefusedOn,
    blacklisted: vehicle.blacklistedOn,
    sold: vehicle.soldOn,
    // A number that never could be used was missing from the day of purchase, not only since somebody looked.
    no_phone: reach?.phone ? null : (reach?.lostOn ?? vehicle.purchaseDate ?? vehicle.firstImportedOn),
  };
}

function close(db: WriteHandle, vehicleId: number, reason: Reason, newest: Interval | undefined, today: CivilDate) {
  if (!newest || newest.to !== null) return;
  if (newest.from >= today && !isAskedFor(db, vehicleId, reason, newest.from)) {
    db.prepare<[number, string, string]>('DELETE FROM exclusions WHERE vehicle_id = ? AND reason = ? AND from_day = ?').run(
      vehicleId,
      reason,
      newest.from,
    );
    return;
  }
  setEnd(db, vehicleId, reason, newest.from, newest.from > today ? newest.from : today);
}

const ASKED_BY: Partial<Record<Reason, string>> = { sold: 'sold', no_consent: 'do_not_contact' };

/** By a contact that stands: its steps must find how long it held, be it for hours (`exclusionsKnownOn`). */
function isAskedFor(db: WriteHandle, vehicleId: number, reason: Reason, day: CivilDate): boolean {
  const result = ASKED_BY[reason];
  if (result === undefined) return false;
  return (
    db
      .prepare<[number, string, string], { id: number }>(
        `SELECT id FROM contacts c WHERE vehicle_id = ? AND on_day = ? AND result = ?
           AND NOT EXISTS (SELECT 1 FROM contacts later WHERE later.corrects_id = c.id) LIMIT 1`,
      )
      .get(vehicleId, day, result) !== undefined
  );
}

/** A reason that lies before the end of the last interval was not known in between: it counts from today, and at once after the last end it goes on. */
function open(db: WriteHandle, vehicleId: number, reason: Reason, newest: Interval | undefined, since: CivilDate, today: CivilDate) {
  if (newest && newest.to === null) return;
  const from = newest?.to && since < newest.to ? today : since;
  if (newest?.to && from <= newest.to) return setEnd(db, vehicleId, reason, newest.from, null);
  db.prepare<[number, string, string]>('INSERT INTO exclusions (vehicle_id, reason, from_day) VALUES (?, ?, ?)').run(
    vehicleId,
    reason,
    from,
  );
}

function setEnd(db: WriteHandle, vehicleId: number, reason: Reason, from: CivilDate, to: CivilDate | null) {
  db.prepare<[string | null, number, string, string]>(
    'UPDATE exclusions SET to_day = ? WHERE vehicle_id = ? AND reason = ? AND from_day = ?',
  ).run(to, vehicleId, reason, from);
}

/** The newest interval of each vehicle and reason. */
function readIntervals(db: WriteHandle, vehicles: readonly VehicleSituation[]): Map<string, Interval> {
  const rows = db
    .prepare<[string], { vehicle_id: number; reason: Reason; from_day: CivilDate; to_day: CivilDate | null }>(
      'SELECT vehicle_id, reason, from_day, to_day FROM exclusions WHERE vehicle_id IN (SELECT value FROM json_each(?)) ORDER BY from_day',
    )
    .all(JSON.stringify(vehicles.map((vehicle) => vehicle.id)));
  return new Map(rows.map((row) => [`${row.vehicle_id}/${row.reason}`, { from: row.from_day, to: row.to_day }]));
}
