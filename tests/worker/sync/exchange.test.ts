import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { query } from '../../../db/handle.ts';
import { worklistHandlers } from '../../../electron/worker/use-cases/worklist.ts';
import { addDays } from '../../../shared/domain/civil-date.ts';
import { contentHash } from '../../../shared/sync-protocol/content-hash.ts';
import { exchangeRequest } from '../../../shared/sync-protocol/index.ts';
import { call } from '../../support/call.ts';
import { type HeadOfficeStandIn, startHeadOffice } from '../../support/head-office-stand-in.ts';
import { openSyncBranch, type SyncBranch } from '../../support/sync-branch.ts';

const DAY = '2026-02-09';
let office: HeadOfficeStandIn;
let branch: SyncBranch;
beforeEach(async () => {
  office = await startHeadOffice();
  branch = openSyncBranch();
});
afterEach(async () => {
  await branch.close();
  await office.stop();
});

const enrolled = () => branch.enrol(office.url, office.issueCode());
const outcomes = () => branch.outbox().map(({ date, revision, outcome }) => `${date}/${revision} ${outcome ?? 'waits'}`);

describe('an exchange', () => {
  test('brings a closed day to head office, once, with its key and its protocol', async () => {
    await enrolled();
    await branch.closeDay(DAY);
    expect(await branch.status()).toMatchObject({ state: 'waiting', waiting: { days: 1, oldest: DAY, newest: DAY }, lastSentAt: null });
    const after = await branch.send();
    expect(after).toMatchObject({ state: 'idle', waiting: { days: 0, oldest: null }, lastSentAt: `${DAY}T16:42:00`, problem: null });
    expect(office.revisions()).toEqual({ [DAY]: 1 });
    expect(outcomes()).toEqual([`${DAY}/1 applied`]);
    const { headers, body } = office.requests.at(-1) ?? { headers: {}, body: null };
    expect(headers).toMatchObject({
      authorization: expect.stringMatching(/^Bearer kawal_/),
      'kawal-protocol': '2',
      'content-encoding': 'gzip',
    });
    expect(exchangeRequest.parse(body)).toEqual(body);
    await branch.send();
    expect(office.takenIn).toEqual([`${DAY}/1`]);
  });

  test('of a branch that belongs to no head office sends nothing and says so', async () => {
    await branch.closeDay(DAY);
    expect(await branch.send()).toMatchObject({ state: 'not_enrolled', enrolment: null, waiting: { days: 1 }, problem: null });
    expect(office.requests).toEqual([]);
  });

  test('whose answer is lost is made again, and changes nothing the second time', async () => {
    await enrolled();
    await branch.closeDay(DAY);
    office.faults.push('lost');
    expect(await branch.send()).toMatchObject({ state: 'waiting', problem: { code: 'sync_unreachable' }, waiting: { days: 1 } });
    await branch.restart(); // killed between head office's commit and its answer: the same to the branch
    expect(await branch.send()).toMatchObject({ state: 'idle', problem: null });
    expect(outcomes()).toEqual([`${DAY}/1 already_held`]);
    expect(office.takenIn).toEqual([`${DAY}/1`]);
  });

  test('that head office never heard is made again', async () => {
    await enrolled();
    await branch.closeDay(DAY);
    office.faults.push('unheard', 'unheard');
    await branch.send();
    await branch.send();
    expect(office.revisions()).toEqual({});
    await branch.send();
    expect(office.revisions()).toEqual({ [DAY]: 1 });
  });

  test('after thirty days without a network sends them all at once', async () => {
    await enrolled();
    const days = Array.from({ length: 30 }, (_, index) => addDays('2026-01-11', index));
    for (const day of days) await branch.closeDay(day);
    expect(await branch.status()).toMatchObject({ waiting: { days: 30, oldest: '2026-01-11', newest: DAY } });
    await branch.send();
    expect(Object.keys(office.revisions())).toEqual(days);
    expect(office.requests.filter(({ path }) => path.endsWith('exchange'))).toHaveLength(1);
    expect((await branch.status()).waiting.days).toBe(0);
  });

  test('goes on until everything is said, in messages that head office accepts', async () => {
    await enrolled();
    for (let day = 0; day < 95; day += 1) await branch.closeDay(addDays('2025-11-07', day));
    await branch.send();
    expect(office.days.size).toBe(95);
    const sizes = office.requests.flatMap(({ path, body }) =>
      path.endsWith('exchange') ? [(body as { summaries: unknown[] }).summaries.length] : [],
    );
    expect(sizes).toEqual([40, 40, 15]);
  });

  test('leaves the store to everybody else while it hangs', async () => {
    await enrolled();
    await branch.closeDay(DAY);
    office.faults.push('hang');
    const sending = branch.send();
    await expect.poll(() => office.requests.length, { timeout: 20_000 }).toBe(2);
    expect((await branch.status()).state).toBe('sending');
    expect((await call(worklistHandlers, branch.context, 'worklist.day', {})).items).toHaveLength(1);
    await branch.closeDay('2026-02-08');
    office.release();
    expect(await sending).toMatchObject({ state: 'idle', waiting: { days: 0 } });
    expect(office.days.size).toBe(2);
  });

  test('whose branch was replaced meanwhile writes nothing into the new one', async () => {
    await enrolled();
    await branch.closeDay(DAY);
    const copy = branch.copy();
    office.faults.push('hang');
    const sending = branch.send();
    await expect.poll(() => office.requests.length, { timeout: 20_000 }).toBe(2);
    branch.restore(copy);
    office.release();
    await sending;
    expect(outcomes()).toEqual([`${DAY}/1 waits`]);
    await branch.send();
    expect(outcomes()).toEqual([`${DAY}/1 already_held`]);
  });

  test('a summary that head office refuses holds no other up, and stays with its reason', async () => {
    await enrolled();
    await branch.closeDay('2026-02-08');
    await branch.closeDay(DAY);
    office.refusedDays.add('2026-02-08');
    await branch.send();
    expect(office.revisions()).toEqual({ [DAY]: 1 });
    const { waiting, refused, state } = await branch.send();
    expect({ waiting: waiting.days, refused, state }).toEqual({
      waiting: 0,
      refused: [{ date: '2026-02-08', revision: 1, why: 'Bukan laporan cabang ini' }],
      state: 'idle',
    });
  });
});

describe('corrections and restored copies', () => {
  test('a corrected day goes as its next revision', async () => {
    await enrolled();
    await branch.closeDay(DAY);
    await branch.send();
    branch.comeToLight(DAY);
    await branch.closeDay(DAY, '17:05');
    await branch.send();
    expect(office.revisions()).toEqual({ [DAY]: 2 });
    expect(outcomes()).toEqual([`${DAY}/1 applied`, `${DAY}/2 applied`]);
  });

  test('a branch restored from a copy that closes again is numbered after what head office holds', async () => {
    await enrolled();
    const copy = branch.copy();
    await branch.closeDay(DAY);
    branch.comeToLight(DAY);
    await branch.closeDay(DAY, '17:00');
    await branch.send();
    expect(office.revisions()).toEqual({ [DAY]: 2 });

    branch.restore(copy);
    await branch.restart();
    branch.comeToLight(DAY);
    branch.comeToLight('2026-02-08');
    expect(await branch.closeDay(DAY, '18:00')).toEqual({ revision: 1 });
    await branch.send();
    expect(office.revisions()).toEqual({ [DAY]: 3 });
    expect(outcomes()).toEqual([`${DAY}/1 superseded`, `${DAY}/3 applied`]);
    expect(branch.pic.db.read.all(query.selectFrom('day_closings').select(['revision', 'closed_at']).orderBy('revision'))).toEqual([
      { revision: 1, closed_at: `${DAY}T18:00:00` },
      { revision: 3, closed_at: `${DAY}T18:00:00` },
    ]);
  });

  test('the same revision with other figures is no copy of the first: the later closing wins', async () => {
    await enrolled();
    const copy = branch.copy();
    await branch.closeDay(DAY, '16:00');
    await branch.send();
    branch.restore(copy);
    branch.comeToLight(DAY);
    await branch.closeDay(DAY, '17:00');
    await branch.send();
    expect(office.revisions()).toEqual({ [DAY]: 2 });
    expect(outcomes()).toEqual([`${DAY}/1 conflict`, `${DAY}/2 applied`]);
  });

  test('an older closing out of a copy does not come back as news', async () => {
    await enrolled();
    await branch.closeDay(DAY, '16:00');
    const copy = branch.copy();
    await branch.send();
    branch.comeToLight(DAY);
    await branch.closeDay(DAY, '17:00');
    await branch.send();
    branch.restore(copy);
    await branch.send();
    expect(office.revisions()).toEqual({ [DAY]: 2 });
    expect(outcomes()).toEqual([`${DAY}/1 superseded`]);
    branch.comeToLight(DAY);
    branch.comeToLight(DAY);
    expect(await branch.closeDay(DAY, '18:00')).toEqual({ revision: 3 });
  });

  test('what a restored head office has lost goes again, the newest revision of each day', async () => {
    await enrolled();
    await branch.closeDay('2026-02-08');
    await branch.closeDay(DAY);
    await branch.send();
    const before = office.days.get('2026-02-08');
    branch.comeToLight('2026-02-08');
    await branch.closeDay('2026-02-08', '18:00');
    await branch.send();
    office.days.delete(DAY);
    if (before) office.days.set('2026-02-08', before);
    await branch.restart();
    await branch.send();
    expect(office.revisions()).toEqual({ '2026-02-08': 2, [DAY]: 1 });
    expect((await branch.status()).waiting.days).toBe(0);
  });

  test('a head office that holds other figures under our number gets ours again', async () => {
    await enrolled();
    await branch.closeDay(DAY, '16:00');
    await branch.send();
    const held = office.days.get(DAY);
    if (held) office.days.set(DAY, { ...held, hash: contentHash('something else'), closedAt: `${DAY}T15:00:00` });
    await branch.restart();
    await branch.send();
    expect(office.revisions()).toEqual({ [DAY]: 2 });
  });

  test('head office is asked once per start and once per day what it holds', async () => {
    await enrolled();
    const asked = () => office.requests.flatMap(({ body }) => (body as { tellHeldSince?: string | null }).tellHeldSince ?? []);
    await branch.send();
    await branch.send();
    expect(asked()).toEqual(['2025-01-05']);
    await branch.restart();
    await branch.send();
    expect(asked()).toHaveLength(2);
    branch.at('2026-02-10');
    await branch.send();
    await branch.send();
    expect(asked()).toHaveLength(3);
  });

  test('a row of an earlier program is made anew from the frozen day, and stays the same from then on', async () => {
    await branch.closeDay(DAY);
    branch.pic.db.raw.exec(`UPDATE outbox SET payload = json_remove(payload, '$.months')`);
    await enrolled();
    office.faults.push('lost');
    await branch.send();
    await branch.send();
    expect(outcomes()).toEqual([`${DAY}/1 already_held`]);
    expect(office.days.get(DAY)?.content).toMatchObject({ months: [{ month: '2026-01' }, { month: '2026-02' }] });
  });
});
