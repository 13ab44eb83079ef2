import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SavedView } from '../../../head-office/api/views.ts';
import { addDashboardUser, type Browser, signInAs } from '../../support/dashboard.ts';
import { DIALECTS, emptyDatabases } from '../../support/databases.ts';
import { startTestHeadOffice, type TestHeadOffice } from '../../support/head-office.ts';

const emptyDatabase = emptyDatabases();
const STATE = { search: 'jabar', hidden: ['phone'], order: ['name', 'code'], widths: { name: 240 }, sort: [] };

describe.each(DIALECTS)('saved views, on %s', (dialect) => {
  let office: TestHeadOffice;
  let rina: Browser;
  let budi: Browser;

  beforeEach(async () => {
    office = await startTestHeadOffice({ database: await emptyDatabase(dialect) });
    await addDashboardUser(office.headOffice, 'Rina', 'viewer');
    await addDashboardUser(office.headOffice, 'Budi', 'administrator');
    rina = await signInAs(office.app, 'Rina');
    budi = await signInAs(office.app, 'Budi');
  });
  afterEach(() => office.close());

  const viewsOf = async (browser: Browser) => (await browser.send('GET', '/api/views')).json<SavedView[]>();
  const save = (browser: Browser, name: string, part: object = {}) =>
    browser.send('POST', '/api/views', { list: 'branches', name, state: STATE, ...part });
  const saved = async (browser: Browser, name: string, part: object = {}) => (await save(browser, name, part)).json<{ id: number }>().id;
  const change = (browser: Browser, id: number, body: object) => browser.send('PATCH', `/api/views/${id}`, body);
  const facts = (views: SavedView[]) => views.map(({ list, name, isDefault }) => [list, name, isDefault]);

  it('are kept as they were, by name, whatever the role', async () => {
    const later = await saved(rina, 'Sumatra', { list: 'ranking', state: {} });
    const first = await saved(rina, ' Jabar tanpa telepon ');
    expect(await viewsOf(rina)).toEqual([
      { id: first, list: 'branches', name: 'Jabar tanpa telepon', isDefault: false, state: STATE },
      { id: later, list: 'ranking', name: 'Sumatra', isDefault: false, state: {} },
    ]);
  });

  it('are each user’s own', async () => {
    const id = await saved(rina, 'Jabar');
    expect(await viewsOf(budi)).toEqual([]);
    expect((await change(budi, id, { name: 'Punya Budi', isDefault: true })).statusCode).toBe(404);
    expect((await budi.send('DELETE', `/api/views/${id}`)).statusCode).toBe(404);
    expect(await saved(budi, 'Jabar')).not.toBe(id);
    expect(facts(await viewsOf(rina))).toEqual([['branches', 'Jabar', false]]);
  });

  it('of a name that is taken in the list replace the one before, unless only a new one is asked for', async () => {
    const id = await saved(rina, 'Jabar', { isDefault: true });
    expect((await save(rina, 'JABAR', { state: { search: 'x' }, onlyNew: true })).statusCode).toBe(409);
    expect(await viewsOf(rina)).toMatchObject([{ name: 'Jabar', isDefault: true, state: STATE }]);
    expect(await saved(rina, 'JABAR ', { state: { search: 'x' } })).toBe(id);
    expect(await viewsOf(rina)).toEqual([{ id, list: 'branches', name: 'JABAR', isDefault: true, state: { search: 'x' } }]);
    await saved(rina, 'Jabar', { list: 'packages' });
    expect(await viewsOf(rina)).toHaveLength(2);
  });

  it('are renamed, but not to a name that another one has', async () => {
    const [one, other] = [await saved(rina, 'Satu'), await saved(rina, 'Dua')];
    expect((await change(rina, one, { name: 'dua', isDefault: true })).statusCode).toBe(409);
    expect((await change(rina, one, { name: 'SATU', isDefault: false })).statusCode).toBe(200);
    expect((await viewsOf(rina)).map(({ id, name, isDefault }) => [id, name, isDefault])).toEqual([
      [other, 'Dua', false],
      [one, 'SATU', false],
    ]);
  });

  it('have one at most with which their list opens', async () => {
    const [one, other] = [await saved(rina, 'Satu', { isDefault: true }), await saved(rina, 'Dua', { isDefault: true })];
    await saved(rina, 'Satu', { list: 'ranking', isDefault: true });
    await saved(budi, 'Satu', { isDefault: true });
    const defaults = async () => (await viewsOf(rina)).filter(({ isDefault }) => isDefault).map(({ list, name }) => [list, name]);
    expect(await defaults()).toEqual([
      ['branches', 'Dua'],
      ['ranking', 'Satu'],
    ]);
    await change(rina, one, { name: 'Satu', isDefault: true });
    expect(await defaults()).toEqual([
      ['branches', 'Satu'],
      ['ranking', 'Satu'],
    ]);
    await change(rina, one, { name: 'Satu', isDefault: false });
    await rina.send('DELETE', `/api/views/${other}`);
    expect(await defaults()).toEqual([['ranking', 'Satu']]);
    expect(facts(await viewsOf(budi))).toEqual([['branches', 'Satu', true]]);
  });

  it('come back after they were removed, as the page asks for when that is taken back', async () => {
    const id = await saved(rina, 'Jabar', { isDefault: true });
    expect((await rina.send('DELETE', `/api/views/${id}`)).json()).toEqual({ ok: true });
    expect((await rina.send('DELETE', `/api/views/${id}`)).statusCode).toBe(404);
    await save(rina, 'Jabar', { isDefault: true, onlyNew: true });
    expect(await viewsOf(rina)).toMatchObject([{ name: 'Jabar', isDefault: true, state: STATE }]);
  });

  it.each([
    ['a list that keeps none', { list: 'audit' }],
    ['no name', { name: '  ' }],
    ['more than a view can hold', { state: { search: 'x'.repeat(10_001) } }],
  ])('are refused with %s', async (_, part) => {
    expect((await save(rina, 'Jabar', part)).statusCode).toBe(422);
    expect(await viewsOf(rina)).toEqual([]);
  });

  it('stand in the audit list, without what they hold', async () => {
    const id = await saved(rina, 'Jabar');
    await change(rina, id, { name: 'Jawa Barat', isDefault: true });
    await rina.send('DELETE', `/api/views/${id}`);
    const entries = (await budi.send('GET', '/api/audit')).json<{ action: string; user: string; detail: string }[]>();
    const told = entries.filter(({ action }) => action.startsWith('views.')).map(({ action, user, detail }) => [action, user, detail]);
    expect(told).toEqual([
      ['views.remove', 'Rina', '{"name":"Jawa Barat","list":"branches"}'],
      ['views.change', 'Rina', '{"name":"Jawa Barat","before":"Jabar","list":"branches","isDefault":true}'],
      ['views.save', 'Rina', '{"name":"Jabar","list":"branches"}'],
    ]);
  });
});
