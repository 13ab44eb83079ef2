import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { query } from '../../../db/handle.ts';
import { storeHandlers } from '../../../electron/worker/handlers.ts';
import { dossier as dossierShape } from '../../../shared/contract/dossier.ts';
import { call, refusal } from '../../support/call.ts';
import { openTestStore, type TestStore } from '../../support/store.ts';
import { addVehicle } from '../../support/vehicles.ts';
import { merge } from '../merges/support.ts';
import { fillPerson } from './full-person.ts';
import { record, settle } from './support.ts';

let branch: TestStore;
beforeEach(() => {
  branch = openTestStore({ now: '2026-11-19T08:00' });
});
afterEach(() => branch.close());

async function saved(customerId: number, context = branch.context) {
  const path = join(branch.dir, 'berkas.json');
  const { token } = branch.store.files.grant(path, 'write');
  const { bytes } = await call(storeHandlers, context, 'privacy.saveDossier', { customerId, token });
  const text = readFileSync(path, 'utf8');
  expect(Buffer.byteLength(text)).toBe(bytes);
  return { text, dossier: dossierShape.strict().parse(JSON.parse(text)) };
}

const printed = (customerId: number, language: 'id' | 'en' = 'id') =>
  call(storeHandlers, branch.context, 'privacy.dossierHtml', { customerId, language });
const audits = () =>
  branch.context.db.read.all(
    query.selectFrom('audit').select(['action', 'entity', 'entity_id', 'user_id', 'after']).where('action', '=', 'privacy.dossier'),
  );

describe('a dossier', () => {
  it('holds everything that was ever written of a person, and of nobody else', async () => {
    const { customerId, vehicleId } = addVehicle(branch.context, { name: 'Ade Irawan' });
    const other = addVehicle(branch.context, { name: 'Orang Lain' });
    const marks = fillPerson(branch.context, { customerId, vehicleId }, 'saya');
    const foreign = fillPerson(branch.context, other, 'lain');
    const { text } = await saved(customerId);
    expect(marks.filter((mark) => !text.includes(mark))).toEqual([]);
    expect(foreign.filter((mark) => text.includes(mark))).toEqual([]);
    const { html } = await printed(customerId);
    expect(marks.filter((mark) => !html.includes(mark))).toEqual([]);
    expect(foreign.filter((mark) => html.includes(mark))).toEqual([]);
  });

  it('is JSON of a written-down shape, with values as they are stored', async () => {
    const { customerId, vehicleId, phone } = addVehicle(branch.context, { name: 'Ade Irawan' });
    await call(storeHandlers, branch.context, 'customer.setConsent', { customerId, purpose: 'promotion', granted: false });
    const { dossier } = await saved(customerId, branch.as(branch.users.head));
    expect(dossier).toMatchObject({
      ...{ format: 'kawal.dossier', version: 1, madeAt: '2026-11-19T08:00:00', madeBy: 'Budi Hartono' },
      branch: { code: '07781', name: 'Karawang', company: 'PT Contoh Motor' },
      person: { customerId, name: 'Ade Irawan', source: 'cdb', knownSince: '2026-11-19', phones: [{ number: phone, source: 'cdb' }] },
      vehicles: [{ vehicleId, model: 'BeAT CBS', purchaseDate: '2026-01-10', knownSince: '2026-11-19' }],
      consents: [
        {
          purpose: 'promotion',
          granted: false,
          at: '2026-11-19T08:00:00',
          how: 'customer_page',
          textVersion: null,
          user: 'Dewi Anggraini',
        },
      ],
      ...{ merged: [], contacts: [], bookings: [], visits: [], inquiries: [], privacyRequests: [] },
    });
  });

  it('is made of a customer who has no vehicle any more', async () => {
    const [had, has] = [addVehicle(branch.context, { name: 'Ade Irawan' }), addVehicle(branch.context)];
    const move = query.updateTable('vehicles').set({ customer_id: has.customerId }).where('id', '=', had.vehicleId);
    branch.context.db.transaction(() => branch.context.db.write.run(move));
    const { dossier } = await saved(had.customerId);
    expect(dossier).toMatchObject({
      person: { name: 'Ade Irawan' },
      vehicles: [],
      contacts: [],
      chatsOpened: [],
      bookings: [],
      visits: [],
    });
    expect((await printed(had.customerId)).html).toContain('Ade Irawan');
  });

  it('does not tell the stand-in of an engine number that is not known yet', async () => {
    const { customerId } = addVehicle(branch.context, { engineNumber: '~17' });
    const { text, dossier } = await saved(customerId);
    expect(dossier.vehicles[0]?.engineNumber).toBeNull();
    expect(text + (await printed(customerId)).html).not.toContain('~17');
  });

  it('holds who was merged into the person, with the own requests of both', async () => {
    const [kept, gone] = [addVehicle(branch.context, { name: 'Ade Irawan' }), addVehicle(branch.context, { name: 'A. Irawan' })];
    const marks = fillPerson(branch.context, gone, 'digabung');
    await settle(branch.context, await record(branch.context, { customerId: gone.customerId, note: 'dulu' }));
    await record(branch.context, { customerId: kept.customerId, note: 'sekarang' });
    await merge(branch.context, kept.customerId, gone.customerId);
    const { text, dossier } = await saved(kept.customerId);
    expect(marks.filter((mark) => !text.includes(mark))).toEqual([]);
    expect(dossier.merged).toMatchObject([{ customerId: gone.customerId, mergedBy: 'Dewi Anggraini' }]);
    expect(dossier.privacyRequests.map(({ note, status }) => [note, status])).toEqual(
      expect.arrayContaining([
        ['sekarang', 'open'],
        ['dulu', 'done'],
      ]),
    );
    expect(await refusal(saved(gone.customerId))).toEqual({ code: 'customer_merged', data: { customerId: kept.customerId } });
    expect((await printed(kept.customerId)).html).toContain('Pernah tercatat juga sebagai');
  });

  it.each(['id', 'en'] as const)('prints in ordinary words and tells what is empty, in %s', async (language) => {
    const { customerId, vehicleId } = addVehicle(branch.context, { name: '<b>Ade</b>' });
    fillPerson(branch.context, { customerId, vehicleId }, 'saya');
    const full = await printed(customerId, language);
    expect(full.title).toBe(language === 'id' ? 'Data pribadi <b>Ade</b>' : 'Personal data of <b>Ade</b>');
    expect(full.fileName).toBe(`data-pribadi-07781-${customerId}-2026-11-19`);
    const body = full.html.slice(full.html.indexOf('<body>'));
    expect(body).toContain('&lt;b&gt;Ade&lt;/b&gt;');
    // No code of the database is left to be guessed at.
    expect(body).not.toMatch(/service_reminder|customer_page|no_answer|walk_in|home_service|in_person|undefined|\{\w+\}|\bnull\b|NaN/);
    const empty = await printed(addVehicle(branch.context).customerId, language);
    expect(empty.html.split(language === 'id' ? '>Tidak ada.<' : '>None.<').length - 1).toBe(7);
  });
});

describe('who takes a dossier out', () => {
  it('is a manager', async () => {
    const { customerId } = addVehicle(branch.context);
    const admin = branch.as(branch.users.admin);
    expect(await refusal(saved(customerId, admin))).toMatchObject({ code: 'not_allowed' });
    expect(await refusal(call(storeHandlers, admin, 'privacy.dossierHtml', { customerId, language: 'id' }))).toMatchObject({
      code: 'not_allowed',
    });
    expect(audits()).toEqual([]);
  });

  it('is recorded before it is out, with whose by number alone', async () => {
    const { customerId } = addVehicle(branch.context, { name: 'Ade Irawan' });
    await printed(customerId);
    const nowhere = branch.store.files.grant(join(branch.dir, 'tidak-ada', 'berkas.json'), 'write').token;
    const failed = call(storeHandlers, branch.context, 'privacy.saveDossier', { customerId, token: nowhere });
    expect(await refusal(failed)).toMatchObject({ code: 'file_not_written' });
    const row = { action: 'privacy.dossier', entity: 'customer', entity_id: `${customerId}`, user_id: branch.users.pic.id };
    expect(audits()).toEqual([
      { ...row, after: '{"format":"print"}' },
      { ...row, after: '{"format":"json"}' },
    ]);
  });

  it('gets none of a customer who is not there, and it is not recorded as taken', async () => {
    expect(await refusal(saved(99))).toEqual({ code: 'customer_not_found', data: { customerId: 99 } });
    expect(audits()).toEqual([]);
  });
});
