import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { query } from '../../../db/handle.ts';
import { type ContactDays, openContactDays } from '../../support/contact-days.ts';
import { apply, countsOf, dryRun, undo } from '../imports/support.ts';
import { a2Row, cdbRow, ENGINE, erase, liveALife, make, NAME, OTHER_ENGINE, placesOf, portalFiles, SECRETS } from './support.ts';

let test: ContactDays;
beforeEach(() => {
  test = openContactDays({ now: '2026-02-09T09:00' });
});
afterEach(() => test.close());

const store = () => ({ ...test, context: test.as(test.users.pic) });
const engines = () => test.context.db.read.all(query.selectFrom('vehicles').select('engine_number')).map((row) => row.engine_number);

describe('a file that tells of an erased person', () => {
  const wrong = ['31/02/2026', ENGINE, NAME, '0812 5550 7701', 'jalan rahasia 1', 'Y'];
  const wrongByPhone = ['31/02/2026', 'JM91E7777099', 'Orang', 'tlp 0812-5550-7701', 'jalan', 'Y'];
  const other = cdbRow('JM91E7777005', 'Orang Baru', '0812 5550 7755', 'Jl. Baru 5');

  it('does not bring him back by vehicle or by number; his rows are counted, and nothing of them is kept, refused ones too', async () => {
    const { customerId } = await liveALife(test);
    await erase(test, customerId);
    const again = [cdbRow(), cdbRow(OTHER_ENGINE), wrong, wrongByPhone, other];
    const files = portalFiles(test, again, [a2Row(), a2Row(OTHER_ENGINE, 'WO-7701b'), a2Row('JM91E7777005', 'WO-5')]);
    const tried = await dryRun(store(), files);
    expect(tried.files.map(({ erased }) => erased)).toEqual([4, 1]);
    expect(countsOf(tried)[0]).toEqual({ rows: 5, new: 1, changed: 0, unchanged: 0, duplicate: 0, rejected: 0 });
    const applied = await apply(store(), files);
    expect({ ...applied, importId: null, applied: false }).toEqual({ ...tried });
    expect(engines()).not.toContain(ENGINE);
    expect(placesOf(test.context, [ENGINE, '81255507701', 'tlp 0812'])).toEqual([]);
  });

  it('brings nobody back as the one who brings another vehicle, and leaves that visit', async () => {
    const { customerId } = await liveALife(test);
    await erase(test, customerId);
    const brought = ['WO-9', '03/02/2026', 'JM91E7777009', 'T 9 S', 'Saudara Kandung', '0812 5550 7701', NAME, '900', '', '1.000'];
    const outcome = await apply(store(), portalFiles(test, [], [brought]));
    expect(outcome.files[1]).toMatchObject({ new: 1, erased: 0 });
    expect(placesOf(test.context, [NAME, '81255507701'])).toEqual([]);
  });

  it('may tell of him again once the head says that he has come back', async () => {
    const { customerId } = await liveALife(test);
    const { requestId } = await erase(test, customerId);
    await make(test.as(test.users.head), 'privacy.letReturn', { requestId });
    const outcome = await apply(store(), portalFiles(test, [cdbRow()], [a2Row()]));
    expect(outcome.files.map(({ erased, new: fresh }) => [erased, fresh])).toEqual([
      [0, 1],
      [0, 1],
    ]);
    expect(engines()).toContain(ENGINE);
  });

  it('does not bring him back when it had been tried before the erasure', async () => {
    const { customerId } = await liveALife(test);
    const files = portalFiles(test, [cdbRow(), other], []);
    await dryRun(store(), files);
    await erase(test, customerId);
    const outcome = await apply(store(), files);
    expect(outcome.files[0]).toMatchObject({ new: 1, erased: 1 });
    expect(placesOf(test.context, SECRETS)).toEqual([]);
  });

  it('still brings somebody whose number was his as well, or has become the number of a vehicle that the branch knows', async () => {
    const { customerId } = await liveALife(test);
    await erase(test, customerId);
    const shared = cdbRow('JM91E7777006', 'Saudara Lain', '0812 5550 7709', 'Jl. Mawar 9');
    const known = cdbRow('JM91E7777009', 'Saudara Kandung', '0812 5550 7701', 'Jl. Mawar 9');
    const outcome = await apply(store(), portalFiles(test, [shared, known], []));
    expect(outcome.files[0]).toMatchObject({ new: 1, changed: 1, erased: 0 });
  });
});

it('undoing the import that had brought him brings nothing of him back', async () => {
  const first = await apply(store(), portalFiles(test, [cdbRow()], [a2Row()]));
  const second = await apply(store(), portalFiles(test, [cdbRow(ENGINE, 'Kinanti Lama', '0812 5550 7701', 'alamat lama')], []));
  const owner = test.context.db.read.first(query.selectFrom('customers').select('id').where('name', '=', 'Kinanti Lama'));
  await erase(test, owner?.id ?? 0, 'Kinanti Lama');
  await undo(store(), second.importId);
  expect(placesOf(test.context, [...SECRETS, 'Kinanti Lama'])).toEqual([]);
  await expect(undo(store(), first.importId)).rejects.toMatchObject({ code: 'import_has_later_work' });
  expect(placesOf(test.context, SECRETS)).toEqual([]);
});

describe('a file of inquiries', () => {
  const lead = (at: string, name: string, phone: string) => `${at},${name},${phone},tanya servis`;
  const write = (...rows: string[]) => {
    const path = join(test.dir, `leads-${rows.length}.csv`);
    writeFileSync(path, ['created_time,full_name,phone_number,pesan', ...rows, ''].join('\r\n'));
    return path;
  };
  const importFile = async (path: string) => {
    const pic = test.as(test.users.pic);
    const file = await make(pic, 'inquiry.inspectFile', test.store.files.grant(path, 'read'));
    return make(pic, 'inquiry.importFile', { token: file.token, mapping: file.mapping, channel: 'whatsapp' });
  };

  it('does not bring an erased inquirer back, but what he asks afterwards is his own wish', async () => {
    const { customerId } = await liveALife(test);
    const rows = [lead('2026-02-01T09:00', NAME, '+62 812-5550-7701'), lead('2026-02-01T10:00', 'Orang Lain', '0812 5550 7788')];
    expect(await importFile(write(...rows))).toMatchObject({ added: 2, erased: 0 });
    await erase(test, customerId);
    test.at('2026-02-12T09:00');
    const later = lead('2026-02-11T09:00', NAME, '0812 5550 7701');
    expect(await importFile(write(...rows, later))).toMatchObject({ added: 1, known: 1, erased: 1 });
  });
});
