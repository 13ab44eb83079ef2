import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { query } from '../../../db/handle.ts';
import { readEnrolment } from '../../../db/queries/sync-enrolment.ts';
import { branchHandlers } from '../../../electron/worker/use-cases/branch.ts';
import { syncHandlers } from '../../../electron/worker/use-cases/sync.ts';
import { enrolRequest } from '../../../shared/sync-protocol/index.ts';
import { call, refusal } from '../../support/call.ts';
import { type HeadOfficeStandIn, startHeadOffice } from '../../support/head-office-stand-in.ts';
import { TEST_PROFILE } from '../../support/store.ts';
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

const asked = () => office.requests.map(({ body }) => enrolRequest.parse(body));
const attempts = () => branch.pic.db.read.all(query.selectFrom('enrolment_attempts').selectAll());
const leave = () => call(syncHandlers, branch.pic, 'sync.leave', {});

describe('enrolling', () => {
  test('exchanges a code, however it is typed, for a key that is kept sealed', async () => {
    office.issueCode();
    expect(await branch.enrol(`${office.url}/`, 'k7qd-2m9x tr4b')).toMatchObject({
      enrolment: { url: office.url, headOffice: 'Kantor Pusat Contoh', branchCode: '07781', enrolledAt: `${DAY}T16:42:00` },
      state: 'idle',
      problem: null,
    });
    expect(asked()).toMatchObject([{ code: 'K7QD2M9XTR4B', branchCode: '07781', program: expect.stringMatching(/^kawal \d/) }]);
    expect(readEnrolment(branch.pic.db.read)?.sealed).toMatch(/^test:.*kawal_/);
    expect(attempts()).toEqual([]);
  });

  test('makes every day that was ever closed wait for the new head office, in its newest revision', async () => {
    await branch.closeDay(DAY);
    branch.comeToLight(DAY);
    await branch.closeDay(DAY, '17:00');
    await branch.closeDay('2026-02-08');
    await branch.enrol(office.url, office.issueCode());
    await branch.send();
    expect(office.revisions()).toEqual({ '2026-02-08': 1, [DAY]: 2 });

    const other = await startHeadOffice();
    await leave();
    expect(await branch.enrol(other.url, other.issueCode())).toMatchObject({ waiting: { days: 2 }, state: 'waiting' });
    await branch.send();
    expect(other.revisions()).toEqual(office.revisions());
    expect(other.takenIn).toHaveLength(2);
    await other.stop();
  });

  test('can be done again with the same code when the answer was lost, even after a restart', async () => {
    const code = office.issueCode();
    office.faults.push('lost');
    expect(await refusal(branch.enrol(office.url, code))).toMatchObject({ code: 'sync_unreachable' });
    expect(attempts()).toHaveLength(1);
    await branch.restart();
    expect(await branch.enrol(office.url, code)).toMatchObject({ enrolment: { branchCode: '07781' } });
    const [first, second] = asked();
    expect(second).toEqual(first);
    expect(await branch.send()).toMatchObject({ state: 'idle', problem: null });
  });

  test.each([
    ['http://pusat.example', 'K7QD2M9XTR4B', 'sync_url_refused'],
    ['office', 'K7QD-2M9X', 'sync_code_malformed'],
    ['office', 'K7QD-2M9X-TR4O', 'sync_code_malformed'],
    ['office', 'ZZZZ-ZZZZ-ZZZZ', 'sync_code_refused'],
  ])('at %s with %s is refused as %s', async (where, code, expected) => {
    office.issueCode();
    expect(await refusal(branch.enrol(where === 'office' ? office.url : where, code))).toMatchObject({ code: expected });
    expect(await branch.status()).toMatchObject({ state: 'not_enrolled', enrolment: null });
  });

  test('with the code of another branch, or as one that head office cannot name, is refused', async () => {
    const code = office.issueCode();
    for (const own of ['07999', 'Cabang Karawang']) {
      await call(branchHandlers, branch.pic, 'branch.updateProfile', { ...TEST_PROFILE, code: own });
      expect(await refusal(branch.enrol(office.url, code))).toMatchObject({ code: 'sync_branch_mismatch' });
    }
  });

  test('at an address where there is no head office says so', async () => {
    office.faults.push({ status: 404, body: 'Not found' });
    expect(await refusal(branch.enrol(office.url, office.issueCode()))).toMatchObject({ code: 'sync_not_head_office' });
  });

  test('again while the line is good is refused and changes nothing', async () => {
    await branch.enrol(office.url, office.issueCode());
    const before = readEnrolment(branch.pic.db.read);
    expect(await refusal(branch.enrol(office.url, office.issueCode('AAAABBBBCCCC')))).toMatchObject({ code: 'sync_already_enrolled' });
    expect(readEnrolment(branch.pic.db.read)).toEqual(before);
  });

  test('where no secret can be kept asks nobody', async () => {
    branch.vault.seal = async () => {
      throw Object.assign(new Error('sync_vault_unavailable'), { code: 'sync_vault_unavailable', data: {} });
    };
    expect(await refusal(branch.enrol(office.url, office.issueCode()))).toMatchObject({ code: 'sync_vault_unavailable' });
    expect(office.requests).toEqual([]);
  });
});

describe('leaving', () => {
  test('forgets the key, keeps what waits, and makes what head office had set the branch’s own', async () => {
    await branch.enrol(office.url, office.issueCode());
    office.packages.push({ kind: 'holidays', version: 4, content: { holidays: [{ date: '2026-03-20', name: 'Nyepi' }] } });
    await branch.send();
    await branch.closeDay(DAY);
    expect(await leave()).toMatchObject({ state: 'not_enrolled', enrolment: null, packages: [], waiting: { days: 1 } });
    const nyepi = branch.pic.db.read.first(query.selectFrom('holidays').selectAll().where('date', '=', '2026-03-20'));
    expect(nyepi).toMatchObject({ name: 'Nyepi', source: 'local' });
    expect(await refusal(leave())).toMatchObject({ code: 'sync_not_enrolled' });
  });

  test('during an exchange lets its answer fall', async () => {
    await branch.enrol(office.url, office.issueCode());
    await branch.closeDay(DAY);
    office.faults.push('hang');
    const sending = branch.send();
    await expect.poll(() => office.requests.length, { timeout: 20_000 }).toBe(2);
    await leave();
    office.release();
    expect(await sending).toMatchObject({ state: 'not_enrolled', waiting: { days: 1 }, problem: null });
  });
});
