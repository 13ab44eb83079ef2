import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { query } from '../../../db/handle.ts';
import { storeHandlers } from '../../../electron/worker/handlers.ts';
import { STANDARD_CHANNELS } from '../../../shared/domain/standard-channels.ts';
import { call, refusal } from '../../support/call.ts';
import { openTestStore, type TestStore } from '../../support/store.ts';

let test: TestStore;
beforeEach(() => {
  test = openTestStore();
});
afterEach(() => test.close());

type Draft = { code: string | null; name: string | null; active: boolean };
const list = () => call(storeHandlers, test.context, 'channels.list', {});
const drafts = async (): Promise<Draft[]> => (await list()).map(({ code, name, active }) => ({ code, name, active }));
const save = (channels: Draft[]) => call(storeHandlers, test.context, 'channels.save', { channels });
const own = (name: string, code: string | null = null): Draft => ({ code, name, active: true });
const CAMPAIGN = {
  ...{ name: 'Promo Ganti Oli', channel: 'ads', fromDay: '2026-11-01', toDay: '2026-11-30', budget: 1_500_000 },
  ...{ message: 'Ganti oli hemat 20%', audience: 'Motor matik, Karawang', active: true },
};
const saveCampaign = (changes: object = {}) => call(storeHandlers, test.context, 'campaigns.save', { id: null, ...CAMPAIGN, ...changes });

describe('channels', () => {
  it('are the standard ones of every branch to begin with', async () => {
    expect(await list()).toEqual(STANDARD_CHANNELS.map((code) => ({ code, name: null, active: true, inUse: false })));
  });

  it('get own ones with a code made from the name, keep their order, and can be switched off', async () => {
    const [first, ...others] = await drafts();
    await save([own('Pameran Motor'), ...others, { ...(first as Draft), active: false }, own('Pameran-Motor!'), own('摩托')]);
    const after = await list();
    expect(after.map(({ code }) => code)).toEqual([
      'pameran_motor',
      ...STANDARD_CHANNELS.slice(1),
      'reminder',
      'pameran_motor_2',
      'channel',
    ]);
    expect(after.find(({ code }) => code === 'reminder')).toMatchObject({ active: false, name: null });
  });

  it('that are standard or in use stay, others go', async () => {
    const standard = await drafts();
    await save([...standard, own('TikTok'), own('Pameran')]);
    await saveCampaign({ channel: 'tiktok' });
    expect((await list()).filter(({ inUse }) => inUse).map(({ code }) => code)).toEqual(['tiktok']);
    const tiktok = own('TikTok', 'tiktok');
    expect((await refusal(save([...standard.slice(1), tiktok]))).code).toBe('channel_kept');
    expect((await refusal(save(standard))).code).toBe('channel_kept');
    await save([...standard, { ...tiktok, name: 'Tik Tok', active: false }]);
    expect((await list()).at(-1)).toEqual({ code: 'tiktok', name: 'Tik Tok', active: false, inUse: true });
  });

  it.each<[string, (standard: Draft[]) => Draft[]]>([
    ['two of one name', (standard) => [...standard, own('TikTok'), own('tiktok')]],
    ['the name of a standard one, in either language', (standard) => [...standard, own('Walk-in')]],
    ['a standard one with a name of its own', ([first, ...others]) => [{ ...(first as Draft), name: 'Ingat' }, ...others]],
    ['a code that nobody made', (standard) => [...standard, own('TikTok', 'made_up')]],
    ['one code twice', (standard) => [...standard, standard[0] as Draft]],
  ])('refuse %s, and keep the list', async (_what, change) => {
    const standard = await drafts();
    expect((await refusal(save(change(standard)))).code).toBe('channel_refused');
    expect(await drafts()).toEqual(standard);
  });
});

describe('campaigns', () => {
  it('are saved, changed and listed, the newest first', async () => {
    const { id } = await saveCampaign();
    const later = await saveCampaign({ name: 'Akhir tahun', fromDay: '2026-12-01', toDay: '2026-12-31', message: '', audience: null });
    await saveCampaign({ id, budget: 2_000_000, active: false });
    expect(await call(storeHandlers, test.context, 'campaigns.list', {})).toEqual([
      { ...CAMPAIGN, id: later.id, name: 'Akhir tahun', fromDay: '2026-12-01', toDay: '2026-12-31', message: null, audience: null },
      { ...CAMPAIGN, id, budget: 2_000_000, active: false },
    ]);
  });

  it.each([
    ['a name that is taken, however it is capitalised', { name: 'PROMO ganti OLI' }, 'campaign_exists'],
    ['an unknown channel', { name: 'Lain', channel: 'made_up' }, 'campaign_refused'],
    ['a day that cannot be', { name: 'Lain', toDay: '2026-11-31' }, 'campaign_refused'],
    ['an end before its beginning', { name: 'Lain', toDay: '2026-10-31' }, 'campaign_refused'],
    ['one that is not there', { id: 99, name: 'Lain' }, 'campaign_not_found'],
  ])('refuse %s', async (_what, changes, code) => {
    await saveCampaign();
    expect((await refusal(saveCampaign(changes))).code).toBe(code);
    expect(test.context.db.read.all(query.selectFrom('campaigns').select('name'))).toEqual([{ name: 'Promo Ganti Oli' }]);
  });

  it('and channels are for managers to change, and for everybody to read', async () => {
    const admin = test.as(test.users.admin);
    expect((await refusal(call(storeHandlers, admin, 'campaigns.save', { id: null, ...CAMPAIGN }))).code).toBe('not_allowed');
    expect((await refusal(call(storeHandlers, admin, 'channels.save', { channels: await drafts() }))).code).toBe('not_allowed');
    expect(await call(storeHandlers, admin, 'campaigns.list', {})).toEqual([]);
  });
});
