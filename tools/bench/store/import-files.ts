import { existsSync, mkdirSync, mkdtempSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { type DemoVehicle, type Fleet, makeFleet } from '../../../electron/worker/demo/fleet.ts';
import { DAYS_UNTIL_PLATE, odometerAfter } from '../../../electron/worker/demo/motorcycles.ts';
import { writeXlsx } from '../../../electron/worker/spreadsheets/write-xlsx.ts';
import { addDays, daysBetween } from '../../../shared/domain/civil-date.ts';
import { type Chance, createChance } from '../../../shared/domain/seeded-random.ts';
import type { OutputCell, OutputColumn } from '../../../shared/spreadsheet-writer/sheet-columns.ts';
import { cacheFolder } from '../branch/branch-cache.ts';
import { BENCH_DAY, BENCH_SEED, type BranchSize } from '../branch/branch-size.ts';

const FORM = 1;
const CDB = `TGL PENJUALAN,KODE DEALER,NAMA DEALER,NO MESIN,NO RANGKA,KODE TIPE,KODE WARNA,DESKRIPSI MOTOR,DESKRIPSI WARNA,NAMA CUSTOMER,
JENIS KELAMIN,ALAMAT,KELURAHAN,KECAMATAN,KOTA,KODE POS,PEKERJAAN,NO HP,BERSEDIA DIHUBUNGI,NAMA FLP`;
const A2 = `NO WO,TGL SERVICE,NO MESIN,NO RANGKA,NO POLISI,NAMA PEMILIK,NO HP PEMILIK,NAMA PEMBAWA,NO HP PEMBAWA,HUBUNGAN,TIPE MOTOR,KM,
JENIS SERVICE,KPB KE,ASAL UNIT ENTRY,TOTAL JASA,TOTAL PART,TOTAL,NAMA MEKANIK,CATATAN`;

/** Two exports of a portal, each of as many rows as the branch has vehicles and 20 columns, about vehicles that the branch does not know. */
export async function importFiles({ name, vehicles }: BranchSize): Promise<{ cdb: string; a2: string; rows: number }> {
  const rows = Math.max(vehicles, 1000);
  const folder = join(cacheFolder(), `files-${name}-seed${BENCH_SEED}-form${FORM}`);
  const files = { cdb: join(folder, 'cdb.xlsx'), a2: join(folder, 'a2.xlsx'), rows };
  if (existsSync(folder)) return files;
  mkdirSync(cacheFolder(), { recursive: true });
  const building = mkdtempSync(join(cacheFolder(), 'building-'));
  const chance = createChance(BENCH_SEED + 1);
  const fleet = makeFleet(chance, { count: rows, from: addDays(BENCH_DAY, -700), days: 690 });
  await writeXlsx(join(building, 'cdb.xlsx'), [
    { name: 'CDB', columns: columnsOf(CDB), rows: fleet.vehicles.map((one) => saleRow(chance, fleet, one)) },
  ]);
  const visits = fleet.vehicles.map((one, index) => visitRow(chance, fleet, one, index));
  await writeXlsx(join(building, 'a2.xlsx'), [{ name: 'A2', columns: columnsOf(A2), rows: visits }]);
  renameSync(building, folder);
  return files;
}

function columnsOf(names: string): OutputColumn[] {
  return names.split(/,\s*/).map((header) => ({ header, type: header.startsWith('TGL') ? 'date' : 'text' }));
}

function saleRow(chance: Chance, { owners }: Fleet, vehicle: DemoVehicle): OutputCell[] {
  const owner = owners[vehicle.owner];
  return [
    ...[
      vehicle.purchaseDate,
      '07781',
      'DEALER CONTOH',
      vehicle.engineNumber,
      vehicle.frameNumber,
      vehicle.typeCode,
      vehicle.color.slice(0, 2),
    ],
    ...[vehicle.model, vehicle.color, owner?.name.toUpperCase() ?? '', owner?.gender ?? '', owner?.address ?? '', owner?.district ?? ''],
    ...[owner?.district ?? '', owner?.city ?? '', String(chance.between(41_300, 41_399)), owner?.occupation ?? '', owner?.phone ?? '0'],
    ...[owner?.consent ? 'Y' : 'N', vehicle.salesperson],
  ];
}

function visitRow(chance: Chance, { owners }: Fleet, vehicle: DemoVehicle, index: number): OutputCell[] {
  const owner = owners[vehicle.owner];
  const date = addDays(vehicle.purchaseDate, Math.min(chance.between(35, 60), daysBetween(vehicle.purchaseDate, BENCH_DAY)));
  const age = daysBetween(vehicle.purchaseDate, date);
  const parts = String(chance.happens(0.7) ? chance.between(40, 220) * 1000 : 0);
  const bringer = vehicle.bringer ? [vehicle.bringer.name, vehicle.bringer.phone, vehicle.bringer.relation] : ['', '', ''];
  return [
    ...[`WO-X-${String(index + 1).padStart(6, '0')}`, date, vehicle.engineNumber, vehicle.frameNumber],
    ...[age >= DAYS_UNTIL_PLATE ? vehicle.plate : '', owner?.name ?? '', owner?.phone ?? '', ...bringer, vehicle.model],
    ...[String(odometerAfter(age, vehicle.kmPerDay)), 'KPB', '1', 'Datang sendiri', '0', parts, parts, 'Mekanik', ''],
  ];
}
