import { join } from 'node:path';
import { openHeadOffice } from '../head-office/db/open.ts';
import { buildApp } from '../head-office/server/app.ts';
import { DEFAULT_CONFIG } from '../head-office/server/config.ts';
import { makeFirstAdministrator } from '../head-office/server/first-administrator.ts';

export interface DemoHeadOffice {
  url: string;
  /** Enters the branch and gives the one-time code for it. */
  enrolmentCode(branch: { code: string; name: string; area: string }): Promise<string>;
  /** One of the dashboard's files: 'branch-day.pdf?…' with the branch's id as `{branch}`. */
  file(address: string): Promise<Buffer>;
  stop(): Promise<void>;
}

/** A head office of its own on this machine, worked through its dashboard's requests as an administrator would. */
export async function startDemoHeadOffice(folder: string): Promise<DemoHeadOffice> {
  const config = { ...DEFAULT_CONFIG, database: join(folder, 'kantor-pusat.db'), port: 0, logLevel: 'error' as const };
  const database = await openHeadOffice(config.database);
  const headOffice = { database, config, now: () => new Date() };
  const administrator = await makeFirstAdministrator(headOffice);
  const app = await buildApp(headOffice);
  const url = await app.listen({ host: config.host, port: config.port });
  const signedIn = await app.inject({
    method: 'POST',
    url: '/api/session',
    payload: { name: administrator?.name ?? '', password: administrator?.password ?? '' },
  });
  const cookies = Object.fromEntries(signedIn.cookies.map(({ name, value }) => [name, value]));
  const headers = { 'x-csrf-token': signedIn.json<{ csrf: string }>().csrf };
  let branchId = 0;

  async function ask(method: 'GET' | 'POST', address: string, payload?: object) {
    const answer = await app.inject({ method, url: address, cookies, headers, ...(payload ? { payload } : {}) });
    if (answer.statusCode !== 200) throw new Error(`Head office answered ${answer.statusCode} to ${method} ${address}: ${answer.body}`);
    return answer;
  }

  return {
    url,
    async enrolmentCode(branch) {
      await ask('POST', '/api/branches', { branches: [{ ...branch, contactName: null, contactPhone: null }] });
      const [added] = (await ask('GET', '/api/branches')).json<{ id: number }[]>();
      branchId = added?.id ?? 0;
      const [issued] = (await ask('POST', '/api/enrolment-codes', { branches: [branchId] })).json<{ code: string }[]>();
      return issued?.code ?? '';
    },
    file: async (address) => (await ask('GET', `/api/files/${address.replace('{branch}', String(branchId))}`)).rawPayload,
    async stop() {
      await app.close();
      await database.close();
    },
  };
}
