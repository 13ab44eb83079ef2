import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDashboardUser, signInAs, TEST_PASSWORD } from '../../support/dashboard.ts';
import { DIALECTS, emptyDatabases } from '../../support/databases.ts';
import { startTestHeadOffice, type TestHeadOffice } from '../../support/head-office.ts';

const emptyDatabase = emptyDatabases();
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe.each(DIALECTS)('sessions, on %s', (dialect) => {
  let office: TestHeadOffice;
  let time: number;

  beforeEach(async () => {
    time = Date.parse('2026-11-19T02:00:00.000Z');
    office = await startTestHeadOffice({ database: await emptyDatabase(dialect), now: () => new Date(time) });
    await addDashboardUser(office.headOffice, 'Siti', 'administrator');
  });
  afterEach(() => office.close());

  const attempt = (name: string, password: string, headers: Record<string, string> = {}) =>
    office.app.inject({ method: 'POST', url: '/api/session', payload: { name, password }, headers });

  it('sets a cookie that no script can read and no other site can use', async () => {
    const answer = await attempt(' siti ', TEST_PASSWORD);
    expect(answer.statusCode).toBe(200);
    expect(answer.cookies).toEqual([
      { name: '__Host-kawal', value: expect.stringMatching(/^[\w-]{43}$/), path: '/', httpOnly: true, secure: true, sameSite: 'Strict' },
    ]);
    const stored = await office.headOffice.database.db.selectFrom('sessions').selectAll().execute();
    expect(JSON.stringify(stored)).not.toContain(answer.cookies[0]?.value);
  });

  it('answers an unknown name as a wrong password', async () => {
    const [unknown, wrong] = await Promise.all([attempt('nobody', 'x'), attempt('Siti', 'x')]);
    const { instance: _, ...said } = unknown.json();
    expect(wrong.json()).toMatchObject(said);
    expect([unknown.statusCode, wrong.statusCode]).toEqual([401, 401]);
  });

  it('locks out after five wrong passwords in a row, also for the right one, and opens again', async () => {
    for (let tries = 0; tries < 4; tries += 1) expect((await attempt('Siti', 'x')).statusCode).toBe(401);
    const fifth = await attempt('Siti', 'x');
    expect([fifth.statusCode, fifth.json().code, fifth.headers['retry-after']]).toEqual([429, 'locked_out', '900']);
    expect((await attempt('Siti', TEST_PASSWORD)).json().code).toBe('locked_out');
    time += 15 * MINUTE + 1000;
    expect((await attempt('Siti', TEST_PASSWORD)).statusCode).toBe(200);
  });

  it('takes guesses that come at the same moment for as many tries', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, (_, guess) => attempt('Siti', `tebakan-${guess}`)));
    const codes = answers.map((answer) => answer.json().code as string).sort();
    expect(codes).toEqual([...Array(8).fill('locked_out'), ...Array(4).fill('sign_in_refused')]);
    const user = await office.headOffice.database.db.selectFrom('users').select('failures').executeTakeFirstOrThrow();
    expect(user.failures).toBe(5);
  });

  it('locks a name that nobody has out as one that somebody has, so that it does not tell them apart', async () => {
    const answersTo = async (name: string) => {
      const answers: unknown[] = [];
      for (let tries = 0; tries < 7; tries += 1) {
        const { statusCode, headers, body } = await attempt(name, 'x');
        answers.push([statusCode, headers['retry-after'], JSON.parse(body).code]);
      }
      return answers;
    };
    expect(await answersTo('nobody')).toEqual(await answersTo('Siti'));
  });

  it('locks out who guesses the own password to change it', async () => {
    const { send } = await signInAs(office.app, 'Siti');
    const guess = async () => (await send('PUT', '/api/session/password', { current: 'x', next: 'kata sandi baru' })).json().code;
    const codes: string[] = [];
    for (let tries = 0; tries < 6; tries += 1) codes.push(await guess());
    expect(codes).toEqual([...Array(4).fill('sign_in_refused'), ...Array(2).fill('locked_out')]);
  });

  it('counts tries anew after the right password', async () => {
    for (let tries = 0; tries < 4; tries += 1) await attempt('Siti', 'x');
    expect((await attempt('Siti', TEST_PASSWORD)).statusCode).toBe(200);
    for (let tries = 0; tries < 4; tries += 1) expect((await attempt('Siti', 'x')).json().code).toBe('sign_in_refused');
  });

  it('ends after twelve idle hours, and after a week however much it is used', async () => {
    const browser = await signInAs(office.app, 'Siti');
    time += 11 * HOUR;
    expect((await browser.send('GET', '/api/session')).statusCode).toBe(200);
    time += 13 * HOUR;
    expect((await browser.send('GET', '/api/session')).json().code).toBe('not_signed_in');

    const busy = await signInAs(office.app, 'Siti');
    for (let hours = 0; hours < 7 * 24; hours += 8) {
      expect((await busy.send('GET', '/api/session')).statusCode).toBe(200);
      time += 8 * HOUR;
    }
    expect((await busy.send('GET', '/api/session')).statusCode).toBe(401);
  });

  it('signs out', async () => {
    const browser = await signInAs(office.app, 'Siti');
    expect((await browser.send('DELETE', '/api/session')).statusCode).toBe(200);
    expect((await browser.send('GET', '/api/session')).statusCode).toBe(401);
  });

  it('refuses a change without the page’s token, or from another site', async () => {
    const browser = await signInAs(office.app, 'Siti');
    const change = { current: TEST_PASSWORD, next: 'lain-sekali-99' };
    const codes = await Promise.all([
      browser.send('PUT', '/api/session/password', change, { 'x-csrf-token': '' }),
      browser.send('PUT', '/api/session/password', change, { 'x-csrf-token': 'x'.repeat(43) }),
      browser.send('PUT', '/api/session/password', change, { origin: 'https://elsewhere.example' }),
      browser.send('PUT', '/api/session/password', change, { 'sec-fetch-site': 'cross-site' }),
      attempt('Siti', TEST_PASSWORD, { origin: 'https://elsewhere.example' }),
    ]);
    expect(codes.map((answer) => answer.json().code)).toEqual(Array(5).fill('csrf_refused'));
  });

  it('a new password ends the other sessions, not this one', async () => {
    const [here, there] = [await signInAs(office.app, 'Siti'), await signInAs(office.app, 'Siti')];
    expect((await here.send('PUT', '/api/session/password', { current: 'wrong', next: 'lain-sekali-99' })).json().code).toBe(
      'sign_in_refused',
    );
    expect((await here.send('PUT', '/api/session/password', { current: TEST_PASSWORD, next: 'lain-sekali-99' })).statusCode).toBe(200);
    expect((await here.send('GET', '/api/session')).statusCode).toBe(200);
    expect((await there.send('GET', '/api/session')).statusCode).toBe(401);
    expect((await attempt('Siti', 'lain-sekali-99')).statusCode).toBe(200);
  });

  it('a user who was made inactive is out at once', async () => {
    const browser = await signInAs(office.app, 'Siti');
    await office.headOffice.database.db.updateTable('users').set({ active: 0 }).execute();
    expect((await browser.send('GET', '/api/session')).statusCode).toBe(401);
    expect((await attempt('Siti', TEST_PASSWORD)).json().code).toBe('sign_in_refused');
  });
});
