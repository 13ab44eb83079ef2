import { isProvisionalEngineNumber } from '../../shared/domain/engine-number.ts';
import { query, type ReadHandle } from '../handle.ts';

/** What a dossier tells besides what a customer's page reads (shared/contract/dossier.ts): every column with something about a person in it. */

/** A customer's own numbers, or those of who brings a vehicle. */
export function readDossierPhones(db: ReadHandle, of: { customerId: number } | { vehicleId: number }) {
  const built = query
    .selectFrom('phones')
    .select(['number', 'written', 'flagged_bad_on as flaggedBadOn', 'source'])
    .orderBy('position')
    .orderBy('id');
  return db.all('customerId' in of ? built.where('customer_id', '=', of.customerId) : built.where('vehicle_id', '=', of.vehicleId));
}

export function readCorrections(db: ReadHandle, entity: 'customer' | 'vehicle', entityId: number) {
  return db.all(
    query
      .selectFrom('hand_corrections as h')
      .leftJoin('users as u', 'u.id', 'h.user_id')
      .select(['h.field', 'h.at', 'u.name as user'])
      .where('h.entity', '=', entity)
      .where('h.entity_id', '=', entityId)
      .orderBy('h.field'),
  );
}

/** Oldest first, as all that follow. */
export function readDossierConsents(db: ReadHandle, customerId: number) {
  const rows = db.all(
    query
      .selectFrom('consents as c')
      .leftJoin('users as u', 'u.id', 'c.user_id')
      .select(['c.purpose', 'c.granted', 'c.at', 'c.how', 'c.text_version as textVersion', 'u.name as user'])
      .where('c.customer_id', '=', customerId)
      .orderBy('c.id'),
  );
  return rows.map((row) => ({ ...row, granted: row.granted === 1 }));
}

export function readDossierVehicles(db: ReadHandle, customerId: number) {
  const rows = db.all(query.selectFrom('vehicles').selectAll().where('customer_id', '=', customerId).orderBy('id'));
  return rows.map((row) => ({
    vehicleId: row.id,
    engineNumber: isProvisionalEngineNumber(row.engine_number) ? null : row.engine_number,
    frameNumber: row.frame_number,
    plate: row.plate,
    typeCode: row.type_code,
    model: row.model,
    color: row.color,
    purchaseDate: row.purchase_date,
    dealerCode: row.dealer_code,
    dealerName: row.dealer_name,
    salesperson: row.salesperson,
    bringerName: row.bringer_name,
    bringerRelation: row.bringer_relation,
    bringerPhones: readDossierPhones(db, { vehicleId: row.id }),
    soldOn: row.sold_on,
    lastVisitOn: row.last_visit_on,
    lastOdometerKm: row.last_odometer_km,
    source: row.source,
    knownSince: row.first_imported_on,
    notContacted: db.all(
      query
        .selectFrom('exclusions')
        .select(['reason', 'from_day as from', 'to_day as to'])
        .where('vehicle_id', '=', row.id)
        .orderBy('from_day'),
    ),
    correctedByHand: readCorrections(db, 'vehicle', row.id),
  }));
}

export function readDossierContacts(db: ReadHandle, vehicleIds: readonly number[]) {
  const rows = db.all(
    query
      .selectFrom('contacts as c')
      .leftJoin('users as u', 'u.id', 'c.user_id')
      .leftJoin('follow_ups as f', (join) =>
        join
          .onRef('f.vehicle_id', '=', 'c.vehicle_id')
          .onRef('f.program_id', '=', 'c.program_id')
          .onRef('f.cycle', '=', 'c.cycle')
          .onRef('f.step_no', '=', 'c.step_no'),
      )
      .select(['c.id', 'c.vehicle_id as vehicleId', 'c.at', 'u.name as user', 'c.channel', 'c.phone', 'f.step_code as step', 'c.attempt'])
      .select([
        'c.result',
        'c.objection',
        'c.objection_text as objectionText',
        'c.weekday_impossible as weekdayImpossible',
        'c.offer',
        'c.offer_answer as offerAnswer',
      ])
      .select(['c.complaint_offered as complaintOffered', 'c.complaint_opened as complaintOpened', 'c.promo_code as promoCode'])
      .select(['c.call_back_at as callBackAt', 'c.serviced_where as servicedWhere', 'c.serviced_on as servicedOn', 'c.satisfaction'])
      .select(['c.message', 'c.note', 'c.duration_seconds as durationSeconds', 'c.corrects_id as correctsId'])
      .where('c.vehicle_id', 'in', vehicleIds)
      .orderBy('c.at')
      .orderBy('c.id'),
  );
  return rows.map((row) => ({
    ...row,
    weekdayImpossible: flag(row.weekdayImpossible),
    complaintOffered: flag(row.complaintOffered),
    complaintOpened: flag(row.complaintOpened),
  }));
}

export function readChatsOpened(db: ReadHandle, vehicleIds: readonly number[]) {
  return db.all(
    query
      .selectFrom('whatsapp_opens as w')
      .leftJoin('users as u', 'u.id', 'w.user_id')
      .select(['w.vehicle_id as vehicleId', 'w.at', 'u.name as user'])
      .where('w.vehicle_id', 'in', vehicleIds)
      .orderBy('w.at')
      .orderBy('w.id'),
  );
}

export function readDossierBookings(db: ReadHandle, vehicleIds: readonly number[]) {
  return db.all(
    query
      .selectFrom('bookings as b')
      .leftJoin('users as u', 'u.id', 'b.made_by')
      .select(['b.id', 'b.vehicle_id as vehicleId', 'b.date', 'b.slot', 'b.type', 'b.status', 'b.address', 'b.promo_code as promoCode'])
      .select(['b.note', 'b.made_at as madeAt', 'u.name as madeBy', 'b.confirmed_at as confirmedAt', 'b.settled_at as settledAt'])
      .select(['b.shown_on as shownOn', 'b.contact_id as contactId', 'b.inquiry_id as inquiryId', 'b.visit_id as visitId'])
      .select('b.previous_id as previousId')
      .where('b.vehicle_id', 'in', vehicleIds)
      .orderBy('b.made_at')
      .orderBy('b.id'),
  );
}

export function readDossierVisits(db: ReadHandle, vehicleIds: readonly number[]) {
  return db.all(
    query
      .selectFrom('visits')
      .select(['id', 'vehicle_id as vehicleId', 'date', 'work_order as workOrder', 'service_type as serviceType', 'kpb_step as kpbStep'])
      .select(['odometer_km as odometerKm', 'unit_entry_source as unitEntrySource', 'labour_total as labourTotal'])
      .select(['parts_total as partsTotal', 'total', 'bringer_name as bringerName', 'source', 'attribution'])
      .where('vehicle_id', 'in', vehicleIds)
      .orderBy('date')
      .orderBy('id'),
  );
}

export function readDossierInquiries(db: ReadHandle, customerId: number) {
  return db.all(
    query
      .selectFrom('inquiries as i')
      .leftJoin('campaigns as a', 'a.id', 'i.campaign_id')
      .leftJoin('users as m', 'm.id', 'i.made_by')
      .leftJoin('users as u', 'u.id', 'i.assigned_to')
      .select(['i.id', 'i.at', 'i.channel', 'a.name as campaign', 'i.prospect_name as prospectName', 'i.prospect_phone as prospectPhone'])
      .select(['i.vehicle_id as vehicleId', 'i.make', 'i.model', 'i.plate', 'i.need', 'i.note', 'm.name as madeBy', 'u.name as assignedTo'])
      .select([
        'i.status',
        'i.lost_reason as lostReason',
        'i.first_response_at as firstResponseAt',
        'i.settled_at as settledAt',
        'i.source',
      ])
      .where('i.customer_id', '=', customerId)
      .orderBy('i.at')
      .orderBy('i.id'),
  );
}

function flag(stored: number | null): boolean | null {
  return stored === null ? null : stored === 1;
}
