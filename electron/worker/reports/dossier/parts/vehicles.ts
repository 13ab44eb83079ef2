import type { Dossier } from '../../../../../shared/contract/dossier.ts';
import { formatPlate } from '../../../../../shared/domain/plate.ts';
import type { Html } from '../../escape-html.ts';
import { type Cell, joined, part } from '../dossier-tables.ts';
import type { DossierWords } from '../dossier-words.ts';

type Vehicle = Dossier['vehicles'][number];
type Visit = Dossier['visits'][number];

/** What a vehicle is called in the other parts. */
export function vehicleNames(vehicles: readonly Vehicle[], { t }: DossierWords): (vehicleId: number | null) => string {
  const names = new Map(
    vehicles.map(({ vehicleId, model, plate, engineNumber }) => [
      vehicleId,
      joined(model, plate !== null && formatPlate(plate)) || engineNumber || t('noEngine'),
    ]),
  );
  return (vehicleId) => (vehicleId === null ? '' : (names.get(vehicleId) ?? ''));
}

export function vehiclesPart({ vehicles }: Dossier, words: DossierWords): Html {
  const { t } = words;
  const heads = [t('column_vehicle'), t('column_purchase'), t('column_state')];
  return part(t('vehicles'), { name: 'vehicles', heads, rows: vehicles.map((vehicle) => vehicleRow(vehicle, words)) }, t('none'));
}

function vehicleRow(vehicle: Vehicle, { t, date, dateOr, number, word }: DossierWords): Cell[] {
  const { model, color, plate, engineNumber, frameNumber, typeCode, salesperson, soldOn, lastVisitOn, lastOdometerKm } = vehicle;
  const dealer = [vehicle.dealerName, vehicle.dealerCode].filter(Boolean).join(' ');
  const bringer = joined(vehicle.bringerName, vehicle.bringerRelation);
  return [
    {
      main: joined(model, color, plate !== null && formatPlate(plate)),
      below: [
        joined(
          engineNumber === null ? t('noEngine') : t('engine', { number: engineNumber }),
          frameNumber !== null && t('frame', { number: frameNumber }),
          typeCode !== null && t('typeCode', { code: typeCode }),
        ),
        bringer && t('broughtBy', { name: bringer }),
      ],
    },
    {
      main: dateOr(vehicle.purchaseDate),
      below: [dealer && t('dealer', { name: dealer }), salesperson === null ? '' : t('salesperson', { name: salesperson })],
    },
    {
      main: joined(
        soldOn !== null && t('soldOn', { date: date(soldOn) }),
        lastVisitOn !== null && t('lastVisit', { date: date(lastVisitOn) }),
        lastOdometerKm !== null && t('km', { km: number(lastOdometerKm) }),
      ),
      below: vehicle.notContacted.map(({ reason, from, to }) => {
        const why = { reason: word('customers', `exclusion_${reason}`), from: date(from) };
        return to === null ? t('notContacted', why) : t('notContactedUntil', { ...why, to: date(to) });
      }),
    },
  ];
}

export function visitsPart({ visits, vehicles }: Dossier, words: DossierWords): Html {
  const { t } = words;
  const nameOf = vehicleNames(vehicles, words);
  const heads = [t('column_visit'), t('column_vehicle'), t('column_total'), t('column_source')];
  const rows = visits.map((visit) => visitRow(visit, nameOf(visit.vehicleId), words));
  return part(t('visits'), { name: 'visits', heads, rows }, t('none'));
}

function visitRow(visit: Visit, vehicle: string, { t, date, number, rupiah, word }: DossierWords): Cell[] {
  const { workOrder, serviceType, kpbStep, odometerKm, bringerName, labourTotal, partsTotal, unitEntrySource } = visit;
  const what = joined(
    workOrder !== null && t('workOrder', { number: workOrder }),
    serviceType,
    kpbStep !== null && t('kpb', { step: kpbStep }),
  );
  const came = joined(
    odometerKm !== null && t('km', { km: number(odometerKm) }),
    bringerName !== null && t('broughtBy', { name: bringerName }),
  );
  const paid = joined(
    labourTotal !== null && t('labour', { amount: rupiah(labourTotal) }),
    partsTotal !== null && t('parts', { amount: rupiah(partsTotal) }),
  );
  const why = joined(
    word('customers', `eventAttribution_${visit.attribution}`),
    unitEntrySource !== null && t('unitEntry', { name: unitEntrySource }),
  );
  return [
    { main: date(visit.date), below: [what] },
    { main: vehicle, below: [came] },
    { main: rupiah(visit.total), below: [paid] },
    { main: word('dossier', `source_${visit.source}`), below: [why] },
  ];
}
