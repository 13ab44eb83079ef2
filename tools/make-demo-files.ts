import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type DemoOwner, type DemoVehicle, makeFleet } from '../electron/worker/demo/fleet.ts';
import { DAYS_UNTIL_PLATE, odometerAfter } from '../electron/worker/demo/motorcycles.ts';
import { PROGRAM_PRESETS } from '../electron/worker/presets/programs.ts';
import { writeCsv } from '../electron/worker/spreadsheets/write-csv.ts';
import { writeXlsx } from '../electron/worker/spreadsheets/write-xlsx.ts';
import { addDays, type CivilDate, daysBetween } from '../shared/domain/civil-date.ts';
import { planSteps } from '../shared/domain/follow-up-schedule.ts';
import { schemeForEngine } from '../shared/domain/kpb-scheme.ts';
import { createChance } from '../shared/domain/seeded-random.ts';
import type { OutputCell, OutputColumn } from '../shared/spreadsheet-writer/sheet-columns.ts';

/** Makes the sample files of resources/demo anew: one made-up branch's two portal exports as of EXPORT_DAY, a few bad rows among them. */
const EXPORT_DAY = '2026-11-18';
const folder = resolve(import.meta.dirname, '../resources/demo');
const chance = createChance(2026);
const fleet = makeFleet(chance, { count: 120, from: addDays(EXPORT_DAY, -390), days: 385 });

mkdirSync(folder, { recursive: true });
const sales = fleet.vehicles.map((vehicle) => saleRow(vehicle));
await writeXlsx(join(folder, 'cdb.xlsx'), [{ name: 'CDB', columns: cdbColumns(), rows: withBadSales(sales) }]);
const services = serviceRows();
await writeCsv(join(folder, 'a2.csv'), a2Columns(), withBadServices(services));
console.log(`${sales.length} sales, ${services.length} services -> ${folder}`);

function cdbColumns(): OutputColumn[] {
  const text = [
    'KODE DEALER',
    'NAMA DEALER',
    'NO MESIN',
    'NO RANGKA',
    'KODE TIPE',
    'DESKRIPSI MOTOR',
    'DESKRIPSI WARNA',
    'NAMA CUSTOMER',
    'JENIS KELAMIN',
    'ALAMAT',
    'KECAMATAN',
    'KOTA',
    'PEKERJAAN',
    'NO HP',
    'BERSEDIA DIHUBUNGI',
    'NAMA FLP',
  ];
  return [{ header: 'TGL PENJUALAN', type: 'date' }, ...text.map((header): OutputColumn => ({ header, type: 'text' }))];
}

function saleRow(vehicle: DemoVehicle): OutputCell[] {
  const owner = ownerOf(vehicle);
  const bike = [dotted(vehicle.engineNumber), vehicle.frameNumber, vehicle.typeCode, vehicle.model, vehicle.color];
  const person = [owner.name.toUpperCase(), owner.gender, owner.address, owner.district, owner.city, owner.occupation, owner.phone ?? '0'];
  return [vehicle.purchaseDate, '07781', 'DEALER CONTOH', ...bike, ...person, owner.consent ? 'Y' : 'N', vehicle.salesperson];
}

/** Without engine number, on a day that does not exist, and in the future. */
function withBadSales(rows: OutputCell[][]): OutputCell[][] {
  const [first, second, third] = rows;
  if (!first || !second || !third) throw new Error('the fleet is too small');
  const bad = [
    replaced(first, 3, ''),
    replaced(replaced(second, 3, 'JM91E9000001'), 0, '31/02/2026'),
    replaced(replaced(third, 3, 'JM91E9000002'), 0, '2027-12-01'),
  ];
  return [...rows.slice(0, 40), ...bad, ...rows.slice(40)];
}

function a2Columns(): OutputColumn[] {
  const text = [
    'NO WO',
    'TGL SERVICE',
    'NO MESIN',
    'NO POLISI',
    'NAMA PEMILIK',
    'NO HP PEMILIK',
    'NAMA PEMBAWA',
    'NO HP PEMBAWA',
    'HUBUNGAN',
    'TIPE MOTOR',
    'KM',
    'JENIS SERVICE',
    'KPB KE',
    'ASAL UNIT ENTRY',
    'TOTAL JASA',
    'TOTAL PART',
    'TOTAL',
  ];
  return text.map((header) => ({ header, type: 'text' }));
}

function serviceRows(): string[][] {
  const visits = fleet.vehicles.flatMap((vehicle) => stepsOf(vehicle).flatMap((step) => visitOf(vehicle, step)));
  visits.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return visits.map(({ date, cells }, index) => [
    `WO-${date.slice(2, 4)}${date.slice(5, 7)}-${String(index + 1).padStart(5, '0')}`,
    written(date),
    ...cells,
  ]);
}

function stepsOf(vehicle: DemoVehicle) {
  const kpb = PROGRAM_PRESETS[0];
  const scheme = kpb && schemeForEngine(vehicle.engineNumber, kpb.schemes);
  return kpb && scheme ? planSteps(vehicle.purchaseDate, scheme, kpb.attempts) : [];
}

function visitOf(
  vehicle: DemoVehicle,
  { stepNo, deadline }: { stepNo: number; deadline: CivilDate },
): { date: CivilDate; cells: string[] }[] {
  const date = addDays(deadline, -chance.between(1, 28));
  if (!chance.happens(0.58) || date >= EXPORT_DAY) return [];
  const age = daysBetween(vehicle.purchaseDate, date);
  const parts = chance.happens(0.7) ? chance.between(40, 220) * 1000 : 0;
  const owner = ownerOf(vehicle);
  const bringer = vehicle.bringer ? [vehicle.bringer.name, vehicle.bringer.phone, vehicle.bringer.relation] : ['', '', ''];
  const plate = age >= DAYS_UNTIL_PLATE ? vehicle.plate.replace(/^(\D+)(\d+)(\D+)$/, '$1 $2 $3') : '';
  const money = ['0', String(parts), String(parts)];
  const service = [
    String(odometerAfter(age, vehicle.kmPerDay)),
    'KPB',
    String(stepNo),
    chance.pick(['SMS & Call Reminder', 'Datang sendiri', 'Booking']),
    ...money,
  ];
  return [{ date, cells: [vehicle.engineNumber, plate, owner.name, owner.phone ?? '', ...bringer, vehicle.model, ...service] }];
}

/** A step that no motorcycle has, and an engine number cut short. */
function withBadServices(rows: string[][]): string[][] {
  const [first, second] = rows;
  if (!first || !second) throw new Error('no services');
  const bad = [replaced(replaced(first, 0, 'WO-2611-90001'), 12, '7'), replaced(replaced(second, 0, 'WO-2611-90002'), 2, 'JM91')];
  return [...rows.slice(0, 20), ...bad, ...rows.slice(20)];
}

function replaced<Cell>(row: readonly Cell[], index: number, value: Cell): Cell[] {
  return row.map((cell, column) => (column === index ? value : cell));
}

function ownerOf(vehicle: DemoVehicle): DemoOwner {
  const owner = fleet.owners[vehicle.owner];
  if (!owner) throw new Error(`no owner ${vehicle.owner}`);
  return owner;
}

/** As portals write engine numbers, now with a dash and now without. */
function dotted(engineNumber: string): string {
  return chance.happens(0.3) ? `${engineNumber.slice(0, 5)}-${engineNumber.slice(5)}` : engineNumber;
}

/** '18/11/2026' */
function written(date: CivilDate): string {
  return date.split('-').reverse().join('/');
}
