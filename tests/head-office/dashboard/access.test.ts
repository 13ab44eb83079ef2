import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Endpoint, Role } from '../../../head-office/api/define.ts';
import { FILE_FORMATS, FILE_VIEWS } from '../../../head-office/api/files.ts';
import { dashboardApi } from '../../../head-office/api/index.ts';
import type { Problem } from '../../../shared/sync-protocol/index.ts';
import { addDashboardUser, type Browser, signInAs } from '../../support/dashboard.ts';
import { emptyDatabases } from '../../support/databases.ts';
import { startTestHeadOffice, type TestHeadOffice } from '../../support/head-office.ts';

const emptyDatabase = emptyDatabases();
const ROLES: Role[] = ['viewer', 'coordinator', 'administrator'];
const ENDPOINTS = Object.entries(dashboardApi as Record<string, Endpoint>).map(([name, endpoint]) => ({ name, ...endpoint }));
const BEHIND_SIGN_IN = ENDPOINTS.filter(({ access }) => access !== 'anyone');

/** Of something that does not exist, so that nobody changes anything. */
const addressOf = ({ path }: { path: string }) => path.replace(':date', '2026-11-18').replace(':kind', 'promos').replace(/:\w+/, '999999');
const isChange = ({ method }: { method: string }) => method !== 'GET';

describe('each request of the dashboard', () => {
  let office: TestHeadOffice;
  const browsers = new Map<Role, Browser>();
  beforeAll(async () => {
    office = await startTestHeadOffice({ database: await emptyDatabase('sqlite') });
    for (const role of ROLES) {
      await addDashboardUser(office.headOffice, role, role);
      browsers.set(role, await signInAs(office.app, role));
    }
  });
  afterAll(() => office.close());
  const as = (role: Role) => {
    const browser = browsers.get(role);
    if (!browser) throw new Error(`${role} has not signed in`);
    return browser;
  };
  const codeOf = (body: string) => (JSON.parse(body) as Problem).code;

  it('is refused to those who have not signed in', async () => {
    const answers = await Promise.all(
      BEHIND_SIGN_IN.map(async (endpoint) => {
        const answer = await office.app.inject({ method: endpoint.method, url: addressOf(endpoint) });
        return [endpoint.name, answer.statusCode, codeOf(answer.body)];
      }),
    );
    expect(answers.length).toBeGreaterThan(30);
    expect(answers).toEqual(BEHIND_SIGN_IN.map(({ name }) => [name, 401, 'not_signed_in']));
  });

  it('that changes something is refused without the page’s token, to everybody', async () => {
    const changes = BEHIND_SIGN_IN.filter(isChange);
    const answers = await Promise.all(
      changes.map(async (endpoint) => {
        const answer = await as('administrator').send(endpoint.method, addressOf(endpoint), undefined, { 'x-csrf-token': '' });
        return [endpoint.name, answer.statusCode, codeOf(answer.body)];
      }),
    );
    expect(answers.length).toBeGreaterThan(15);
    expect(answers).toEqual(changes.map(({ name }) => [name, 403, 'csrf_refused']));
  });

  it.each(ROLES)('is answered to a %s as the table says', async (role) => {
    const judged = [];
    for (const endpoint of BEHIND_SIGN_IN.filter(({ name }) => name !== 'session.signOut')) {
      const { statusCode, body } = await as(role).send(endpoint.method, addressOf(endpoint));
      judged.push([endpoint.name, statusCode === 403 ? codeOf(body) : [200, 400, 404, 422].includes(statusCode) ? 'answered' : statusCode]);
    }
    expect(judged).toEqual(
      BEHIND_SIGN_IN.filter(({ name }) => name !== 'session.signOut').map(({ name, access }) => [
        name,
        access.includes(role) ? 'answered' : 'not_allowed',
      ]),
    );
  });

  it('for a file is refused to those who have not signed in', async () => {
    const urls = FILE_VIEWS.flatMap((view) => FILE_FORMATS.map((format) => `/api/files/${view}.${format}`));
    const answers = await Promise.all(urls.map(async (url) => (await office.app.inject(url)).statusCode));
    expect(answers).toEqual(urls.map(() => 401));
  });
});
