import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyChain } from '../../../db/audit-chain/verify-chain.ts';
import { query } from '../../../db/handle.ts';
import { addVehicle } from '../../support/vehicles.ts';
import { type BackupBranch, openBackupBranch } from '../backup/support.ts';
import { apply, CDB_HEADER, csvFile } from '../imports/support.ts';
import { make, placesOf } from './support.ts';

const NAME = 'Kinanti Wirasena';
const WORDS = [NAME, 'JM91E7777001', '81255507701'];
let branch: BackupBranch;
let customerId: number;

beforeEach(async () => {
  branch = await openBackupBranch();
  ({ customerId } = addVehicle(branch.context, { name: NAME, engineNumber: 'JM91E7777001', phone: '+6281255507701' }));
});
afterEach(() => branch.end());

const head = () => branch.as(branch.users.head);
const ask = async () => (await make(head(), 'privacy.record', { kind: 'erasure', how: 'letter', customerId })).id;
const erase = (requestId: number) => make(head(), 'privacy.erase', { requestId, name: NAME, answer: 'Data dihapus' });
const restore = (name: string) => branch.ask('backup.restore', { from: { name, place: 'first' }, branchCode: '07781' });
const requests = () => branch.context.db.read.all(query.selectFrom('privacy_requests').select(['id', 'status']).orderBy('id'));

describe('a backup of before an erasure', () => {
  it('does not bring the person back when it is restored, and files do not either', async () => {
    const { name } = await branch.ask('backup.now', {});
    const requestId = await ask();
    await erase(requestId);
    await restore(name);
    expect(placesOf(branch.context, WORDS)).toEqual([]);
    expect(await verifyChain(branch.context.db.read)).toMatchObject({ broken: null });
    const file = csvFile(branch, 'cdb.csv', [CDB_HEADER, ['10/01/2026', 'JM91E7777001', NAME, '0812 5550 7701', 'Jl. 1', 'Y']]);
    expect((await apply(branch, [file])).files[0]).toMatchObject({ new: 0, erased: 1 });
  });

  it('settles the request that was open in it, and the person can be let return', async () => {
    const requestId = await ask();
    const { name } = await branch.ask('backup.now', {});
    await erase(requestId);
    await restore(name);
    expect(requests()).toEqual([{ id: requestId, status: 'done' }]);
    expect(placesOf(branch.context, WORDS)).toEqual([]);
    await make(head(), 'privacy.letReturn', { requestId });
    const file = csvFile(branch, 'cdb.csv', [CDB_HEADER, ['10/01/2026', 'JM91E7777001', NAME, '0812 5550 7701', 'Jl. 1', 'Y']]);
    expect((await apply(branch, [file])).files[0]).toMatchObject({ new: 1, erased: 0 });
  });

  it('brings somebody back who was let return since', async () => {
    const { name } = await branch.ask('backup.now', {});
    const requestId = await ask();
    await erase(requestId);
    await make(head(), 'privacy.letReturn', { requestId });
    await restore(name);
    expect(placesOf(branch.context, WORDS)).not.toEqual([]);
  });
});

it('a backup of before the erasure of somebody who only asked does not bring him back', async () => {
  await make(head(), 'inquiry.add', { channel: 'whatsapp', name: 'Tamu Lewat', phone: '0812 5550 7788', need: 'harga tamu' });
  const { name } = await branch.ask('backup.now', {});
  const asked = { kind: 'erasure', how: 'letter', name: 'Tamu Lewat', phone: '0812 5550 7788' } as const;
  const { id: requestId } = await make(head(), 'privacy.record', asked);
  await make(head(), 'privacy.erase', { requestId, name: 'Tamu Lewat', answer: 'Data dihapus' });
  await restore(name);
  expect(placesOf(branch.context, ['Tamu Lewat', '81255507788', 'harga tamu'])).toEqual([]);
  expect(placesOf(branch.context, WORDS)).not.toEqual([]);
});

it('a backup of after an erasure is restored as it is', async () => {
  await erase(await ask());
  const { name } = await branch.ask('backup.now', {});
  addVehicle(branch.context);
  await restore(name);
  const erasures = branch.context.db.read.all(query.selectFrom('erasures').select('id'));
  expect(erasures).toHaveLength(1);
  expect(placesOf(branch.context, WORDS)).toEqual([]);
});
