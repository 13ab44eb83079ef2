import { query } from '../../../db/handle.ts';
import { storeHandlers } from '../../../electron/worker/handlers.ts';
import type { StoreContext } from '../../../electron/worker/store-context.ts';
import { call } from '../../support/call.ts';
import type { ContactDays } from '../../support/contact-days.ts';
import { A2_HEADER, apply, CDB_HEADER, csvFile } from '../imports/support.ts';

type Handlers = typeof storeHandlers;

export const make = <Name extends keyof Handlers>(context: StoreContext, name: Name, input: Parameters<Handlers[Name]>[0]) =>
  call(storeHandlers, context, name, input) as Promise<Awaited<ReturnType<Handlers[Name]>>>;

export const ENGINE = 'JM91E7777001';
export const OTHER_ENGINE = 'JM91E7777002';
export const NAME = 'Kinanti Wirasena';

/** Each stands in another place of the data, and nowhere else. */
export const SECRETS = [
  ...[ENGINE, '7777001', NAME, 'KINANTI', 'Wirasena', 'kinanti wirasena', '81255507701', '0812 5550 7701', 'T 7701 KW', 'T7701KW'],
  ...['jalan rahasia', 'alamat lama', 'kelurahan rahasia', 'keberatan rahasia', 'catatan rahasia', 'pesan rahasia', 'booking rahasia'],
  ...['Pembawa Rahasia', '81255507702', 'butuh rahasia', 'inquiry rahasia', 'klub rahasia', 'nama lama'],
  ...['permintaan rahasia', 'jawaban rahasia', 'Prospek Kinanti', 'WO-7701'],
] as const;

export const cdbRow = (engine = ENGINE, name = NAME, phone = '0812 5550 7701', address = 'jalan rahasia 1') => [
  ...['10/01/2026', engine, name, phone, address, 'Y'],
];
export const a2Row = (engine = ENGINE, wo = 'WO-7701', day = '02/02/2026') => [
  ...[wo, day, engine, 'T 7701 KW', NAME, '0812 5550 7702', 'pembawa rahasia', '1.200', '', '85.000'],
];

export const portalFiles = (test: ContactDays, cdb: string[][], a2: string[][]) => [
  csvFile(test, 'cdb.csv', [CDB_HEADER, ...cdb]),
  csvFile(test, 'a2.csv', [A2_HEADER, ...a2]),
];

/** A customer of whom something stands wherever the branch keeps something of anybody; beside her another one, with whom she shares a number. */
export async function liveALife(test: ContactDays) {
  const { users } = test;
  const pic = test.as(users.pic);
  const kakak = cdbRow('JM91E7777009', 'Saudara Kandung', '0812 5550 7709', 'Jl. Mawar 9');
  const wrong = ['31/02/2026', ENGINE, NAME, '0812 5550 7701', 'jalan rahasia 1', 'Y'];
  const files = portalFiles(test, [cdbRow(), kakak, wrong], [a2Row()]);
  await apply({ ...test, context: pic }, files);
  const { id: vehicleId, customer_id: customerId } = vehicleOf(pic, ENGINE);
  await apply({ ...test, context: pic }, portalFiles(test, [cdbRow(ENGINE, `${NAME} nama lama`)], []));
  await make(pic, 'customer.edit', {
    customerId,
    fields: { name: NAME, village: 'kelurahan rahasia', address: 'jalan rahasia 2, alamat lama' },
  });
  await make(pic, 'phone.add', { customerId, vehicleId: null, number: '0812 5550 7709' });
  await make(pic, 'customer.setNote', { customerId, note: 'catatan rahasia' });
  await make(pic, 'fields.save', { fields: [{ id: null, name: 'Klub', kind: 'text', choices: [], retired: false }] });
  await make(pic, 'customer.setFields', { customerId, values: { klub: 'klub rahasia' } });

  const said = { objection: 'other', objectionText: 'keberatan rahasia', note: 'catatan rahasia', phone: '+6281255507701' } as const;
  await test.log(vehicleId, { result: 'sent', message: 'pesan rahasia', phone: '+6281255507701' });
  await test.log(vehicleId, { result: 'declined', ...said });
  await make(pic, 'day.close', { date: test.context.today });
  const home = { date: '2026-02-20', slot: '09:00', type: 'regular' as const, address: 'jalan rahasia 3', note: 'booking rahasia' };
  const booking = await make(pic, 'booking.create', { vehicleId, followUp: test.key(vehicleId), draft: home });
  await make(pic, 'booking.settle', { id: booking.id, status: 'cancelled', note: 'booking rahasia' });
  const open = await make(pic, 'booking.create', { vehicleId, followUp: test.key(vehicleId), draft: { ...home, date: '2026-03-23' } });
  const asked = { channel: 'whatsapp', need: 'butuh rahasia', note: 'inquiry rahasia' };
  const inquiry = await make(pic, 'inquiry.add', { ...asked, customerId, vehicleId });
  await make(pic, 'inquiry.log', { id: inquiry.id, channel: 'call', result: 'answered', note: 'inquiry rahasia' });
  const prospect = await make(pic, 'inquiry.add', { ...asked, name: 'Prospek Kinanti', phone: '0812 5550 7701' });
  const access = await make(pic, 'privacy.record', { kind: 'access', how: 'phone', customerId, note: 'permintaan rahasia' });
  await make(pic, 'privacy.settle', { id: access.id, status: 'done', answer: 'jawaban rahasia' });
  return { pic, customerId, vehicleId, openBooking: open.id, inquiry: inquiry.id, prospect: prospect.id };
}

function vehicleOf(context: StoreContext, engineNumber: string): { id: number; customer_id: number } {
  const row = context.db.read.first(query.selectFrom('vehicles').select(['id', 'customer_id']).where('engine_number', '=', engineNumber));
  if (!row) throw new Error(`no vehicle ${engineNumber}`);
  return row;
}

/** Asks for the erasure and does it, as the head of the branch. */
export async function erase(test: ContactDays, customerId: number, name: string = NAME) {
  const head = test.as(test.users.head);
  const asked = { kind: 'erasure', how: 'letter', customerId, note: 'permintaan rahasia' } as const;
  const { id } = await make(head, 'privacy.record', asked);
  const erased = await make(head, 'privacy.erase', { requestId: id, name, answer: 'Data dihapus' });
  return { requestId: id, erased };
}

/** Every value of every row of every table that is one of these words or holds it: 'contacts.note: …'. */
export function placesOf(context: StoreContext, words: readonly string[]): string[] {
  const db = context.db.read;
  const tables = db
    .prepare<[], { name: string }>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name <> 'search_index'`,
    )
    .all();
  return tables.flatMap(({ name: table }) =>
    db
      .prepare<[], Record<string, unknown>>(`SELECT * FROM ${table}`)
      .all()
      .flatMap((row) =>
        Object.entries(row)
          .filter(([, value]) => typeof value === 'string' && words.some((word) => value.includes(word)))
          .map(([column, value]) => `${table}.${column}: ${String(value).slice(0, 200)}`),
      ),
  );
}
