import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { postExchange, secretOf } from '../../support/exchanges.ts';
import { startTestHeadOffice } from '../../support/head-office.ts';
import { sampleSummary } from '../../support/summaries.ts';

it('the log names every request and its id, and holds no key, code, cookie, query, password or figure', async () => {
  const lines: string[] = [];
  const office = await startTestHeadOffice({ now: () => new Date('2026-11-19T09:00:00.000Z'), log: { write: (line) => lines.push(line) } });
  const branchId = await office.addBranch('07781');
  const code = await office.issueCode(branchId);
  const { key } = await office.enrol('07781');
  const revenue = 123_456_789;
  const sent = sampleSummary({ branchCode: '07781', date: '2026-11-19' });
  const summaries = [
    { ...sent, months: [{ ...sent.months[0], revenue }] },
    { ...sent, customer: 'Rahasia-nama' },
  ];
  const good = await postExchange(office.url, key, { summaries });
  const post = (path: string, body: string, headers: Record<string, string> = {}) =>
    fetch(`${office.url}${path}`, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });
  await post(
    '/api/sync/enrol',
    JSON.stringify({ protocol: 1, code, branchCode: '07781', installation: 'f'.repeat(32), publicKey: 'x', program: '1' }),
  );
  await post('/api/session', JSON.stringify({ name: 'Rahasia-nama', password: 'Rahasia-sandi' }), { cookie: 'session=Rahasia-kue' });
  await post('/api/sync/exchange?from=Rahasia-alamat', '{"Rahasia-isi', { authorization: `Bearer ${key}` });
  await office.close();

  const log = lines.join('');
  const secret = secretOf(key);
  const secrets = [
    secret,
    createHash('sha256').update(secret).digest('hex'),
    code,
    code.replaceAll('-', ''),
    String(revenue),
    'Rahasia',
    'f'.repeat(32),
  ];
  expect(secrets.filter((one) => log.includes(one))).toEqual([]);
  const requests = lines.map((line) => JSON.parse(line) as Record<string, unknown>).filter(({ msg }) => msg === 'request');
  expect(requests.map(({ method, route, status }) => `${method} ${route} ${status}`)).toEqual([
    'POST /api/sync/enrol 200',
    'POST /api/sync/exchange 200',
    'POST /api/sync/enrol 422',
    expect.stringMatching(/^POST (\/api\/session|null) 4\d\d$/),
    'POST /api/sync/exchange 400',
  ]);
  expect(requests.map(({ reqId }) => reqId)).toContain(good.headers.get('x-request-id'));
});
