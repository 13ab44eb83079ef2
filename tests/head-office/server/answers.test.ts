import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROBLEMS } from '../../../shared/sync-protocol/index.ts';
import { postExchange } from '../../support/exchanges.ts';
import { startTestHeadOffice, type TestHeadOffice } from '../../support/head-office.ts';

describe('the server', () => {
  let office: TestHeadOffice;
  let web: string;

  beforeAll(async () => {
    web = mkdtempSync(join(tmpdir(), 'kawal-web-'));
    mkdirSync(join(web, 'assets'));
    writeFileSync(join(web, 'index.html'), `<!doctype html><title>Halaman</title>${' '.repeat(2000)}`);
    writeFileSync(join(web, 'assets/index-1a2b3c.js'), `console.log(1);${' '.repeat(2000)}`);
    office = await startTestHeadOffice({ config: { web, branchRequestsPerMinute: 3 } });
    for (const code of ['A', 'B']) await office.addBranch(code);
  });
  afterAll(async () => {
    await office.close();
    rmSync(web, { recursive: true });
  });

  const get = (path: string, headers: Record<string, string> = {}) => office.app.inject({ method: 'GET', url: path, headers });
  const gzip = { 'accept-encoding': 'br, gzip' };

  it('runs no script but its own, and is shown in nobody’s frame', async () => {
    const { headers } = await get('/', { accept: 'text/html' });
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY', 'referrer-policy': 'no-referrer' });
  });

  it('gives the page for the page’s own addresses, and a problem for everything else', async () => {
    const page = await get('/cabang/7', { accept: 'text/html' });
    expect([page.statusCode, page.body.includes('Halaman'), page.headers['cache-control']]).toEqual([200, true, 'no-cache']);
    const others = [await get('/api/nothing', { accept: 'text/html' }), await get('/assets/gone.js'), await get('/../package.json')];
    expect(others.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404]);
    const asset = await get('/assets/index-1a2b3c.js');
    expect(asset.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  it('packs what is worth it for those who can unpack it', async () => {
    const packed = await get('/openapi.json', gzip);
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(JSON.parse(gunzipSync(packed.rawPayload).toString())).toHaveProperty('openapi');
    const file = await get('/assets/index-1a2b3c.js', gzip);
    expect(gunzipSync(file.rawPayload).toString()).toContain('console.log(1);');
    const plain = [await get('/openapi.json'), await get('/healthz', gzip)];
    expect(plain.map(({ headers }) => headers['content-encoding'])).toEqual([undefined, undefined]);
  });

  it('explains each of its problems to programs and to people', async () => {
    for (const [code, { title }] of Object.entries(PROBLEMS)) {
      expect((await get(`/problems/${code}`)).json()).toEqual({ code, ...PROBLEMS[code as keyof typeof PROBLEMS] });
      expect((await get(`/problems/${code}`, { accept: 'text/html' })).body).toContain(`<h1>${title}</h1>`);
    }
    expect((await get('/problems/toString')).statusCode).toBe(404);
  });

  it('limits each branch by its own key', async () => {
    const [one, other] = [await office.enrol('A'), await office.enrol('B')];
    const statuses: number[] = [];
    for (let requests = 0; requests < 4; requests += 1) statuses.push((await postExchange(office.url, one.key)).status);
    expect(statuses).toEqual([200, 200, 200, 429]);
    expect((await postExchange(office.url, other.key)).status).toBe(200);
    const others = [...'012345'].filter((last) => !one.key.endsWith(last)).slice(0, 5);
    const guesses: (string | undefined)[] = [];
    for (const last of others) guesses.push((await postExchange(office.url, one.key.slice(0, -1) + last)).body.code);
    expect(guesses).toEqual(['key_unknown', 'key_unknown', 'key_unknown', 'key_unknown', 'too_many_requests']);
  });
});

describe('health', () => {
  it('tells a balancer when the instance stops or its database is away', async () => {
    const office = await startTestHeadOffice();
    const ready = async () => {
      const { statusCode, body } = await office.app.inject('/readyz');
      return [statusCode, JSON.parse(body)];
    };
    expect(await ready()).toEqual([200, { ready: true, why: null }]);
    office.app.lifecycle.state = 'draining';
    expect(await ready()).toEqual([503, { ready: false, why: 'stopping' }]);
    expect((await office.app.inject('/healthz')).statusCode).toBe(200);
    office.app.lifecycle.state = 'open';
    await office.headOffice.database.close();
    expect(await ready()).toEqual([503, { ready: false, why: 'database' }]);
    await office.app.close();
  });

  it('counts branches by what they do, and names none', async () => {
    const office = await startTestHeadOffice();
    for (const code of ['RAHASIA-1', 'RAHASIA-2', 'RAHASIA-3']) await office.addBranch(code);
    await postExchange(office.url, (await office.enrol('RAHASIA-1')).key);
    await office.enrol('RAHASIA-2');
    const metrics = (await office.app.inject('/metrics')).body;
    await office.close();
    const states = [...metrics.matchAll(/kawal_branches\{state="(\w+)"\} (\d+)/g)].map(([, state, count]) => [state, Number(count)]);
    expect(Object.fromEntries(states)).toEqual({ reporting: 1, silent: 1, not_enrolled: 1, inactive: 0 });
    expect(metrics).not.toContain('RAHASIA');
  });
});
