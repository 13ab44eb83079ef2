import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADDRESSES, MOST_BODY_BYTES, PROBLEM_MEDIA_TYPE, type Problem } from '../../../shared/sync-protocol/index.ts';
import { DIALECTS, emptyDatabases } from '../../support/databases.ts';
import { exchangeMessage, postExchange } from '../../support/exchanges.ts';
import { startTestHeadOffice, type TestHeadOffice } from '../../support/head-office.ts';
import { sampleSummary } from '../../support/summaries.ts';

const emptyDatabase = emptyDatabases();

describe.each(DIALECTS)('what head office refuses, on %s', (dialect) => {
  let office: TestHeadOffice;
  let key: string;

  beforeAll(async () => {
    office = await startTestHeadOffice({ database: await emptyDatabase(dialect), config: { branchRequestsPerMinute: 1000 } });
    for (const code of ['07781', '07782', '07783']) await office.addBranch(code);
    key = (await office.enrol('07781')).key;
  });
  afterAll(() => office.close());

  async function post(
    body: BodyInit,
    headers: Record<string, string> = {},
  ): Promise<{ status: number; type: string | null; problem: Problem }> {
    const answer = await fetch(`${office.url}${ADDRESSES.exchange}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', ...headers },
      body,
    });
    return { status: answer.status, type: answer.headers.get('content-type'), problem: (await answer.json()) as Problem };
  }

  it('no key, a wrong key, and something that is no key', async () => {
    const wrongSecret = `${key.slice(0, -1)}${key.endsWith('A') ? 'B' : 'A'}`;
    const keys = [null, wrongSecret, `kawal_${'0'.repeat(16)}_${'x'.repeat(43)}`, 'nonsense'];
    const answers = [];
    for (const one of keys) answers.push(await postExchange(office.url, one));
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
      [401, 'key_missing'],
      [401, 'key_unknown'],
      [401, 'key_unknown'],
      [401, 'key_unknown'],
    ]);
  });

  it('a revoked key, and the key of a branch that was closed, from the next request on', async () => {
    const { db } = office.headOffice.database;
    const revoked = await office.enrol('07782');
    const closed = await office.enrol('07783');
    expect((await postExchange(office.url, revoked.key)).status).toBe(200);
    await db.updateTable('branch_keys').set({ revoked_at: '2026-11-19T00:00:00.000Z' }).where('id', '=', revoked.keyId).execute();
    await db.updateTable('branches').set({ active: 0 }).where('code', '=', '07783').execute();
    const answers = [await postExchange(office.url, revoked.key), await postExchange(office.url, closed.key)];
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
      [403, 'key_revoked'],
      [403, 'key_revoked'],
    ]);
  });

  it('a protocol that is too old or too new, whatever else the message looks like', async () => {
    const old = await post(JSON.stringify({ protocol: 0, of: 'another shape' }));
    expect([old.status, old.problem.code, old.problem.oldestAccepted]).toEqual([426, 'protocol_too_old', 1]);
    const young = await post(JSON.stringify({ protocol: 99 }));
    expect([young.status, young.problem.code]).toEqual([400, 'protocol_too_new']);
  });

  it('malformed JSON, as problem details that name the request', async () => {
    const { status, type, problem } = await post('{"protocol": 1,');
    expect({ status, type, problem }).toEqual({
      status: 400,
      type: PROBLEM_MEDIA_TYPE,
      problem: {
        type: '/problems/malformed_json',
        title: 'The body is not JSON',
        status: 400,
        code: 'malformed_json',
        instance: expect.stringMatching(/^[0-9a-f-]{36}$/),
      },
    });
    expect((await post('not gzip at all', { 'content-encoding': 'gzip' })).problem.code).toBe('malformed_json');
  });

  it('another media type or encoding', async () => {
    const xml = await post('<a/>', { 'content-type': 'application/xml' });
    const brotli = await post('{}', { 'content-encoding': 'br' });
    expect([xml, brotli].map(({ status, problem }) => [status, problem.code])).toEqual(Array(2).fill([415, 'media_type_unsupported']));
  });

  it('a message of another shape, saying where', async () => {
    const { status, problem } = await post(JSON.stringify({ ...exchangeMessage(), program: 7, holds: {} }));
    expect(status).toBe(422);
    expect(problem.errors?.map(({ pointer }) => pointer)).toEqual(expect.arrayContaining(['/program', '/holds/targets']));
  });

  it('a body of 100 MB, as soon as the limit is passed, and the answer is not lost while the rest comes', async () => {
    const { answer, sentBeforeIt } = await sendHuge(office.url, key, 100);
    expect(answer).toMatch(/^HTTP\/1.1 413 /);
    expect(JSON.parse(answer.slice(answer.indexOf('{')))).toMatchObject({ code: 'body_too_large' });
    expect(sentBeforeIt).toBeLessThan(50);
  });

  it('a body that says beforehand that it is too long', async () => {
    const { status, problem } = await post('x'.repeat(MOST_BODY_BYTES + 1));
    expect([status, problem.code]).toEqual([413, 'body_too_large']);
  });

  it('a small body that inflates beyond the limit', async () => {
    const bomb = gzipSync(Buffer.alloc(50 * MOST_BODY_BYTES, ' '));
    const { status, problem } = await post(bomb, { 'content-encoding': 'gzip' });
    expect([bomb.length < MOST_BODY_BYTES, status, problem.code]).toEqual([true, 413, 'body_too_large']);
  });

  it('nothing of a good message that is sent as gzip', async () => {
    const summaries = [sampleSummary({ branchCode: '07781', date: '2026-11-18' })];
    const body = gzipSync(JSON.stringify(exchangeMessage({ summaries })));
    expect((await post(body, { 'content-encoding': 'gzip' })).status).toBe(200);
  });
});

/** Sends megabytes and listens meanwhile, as a program gone wild would: `sentBeforeIt` of them before the answer came. */
function sendHuge(url: string, key: string, megabytes: number): Promise<{ answer: string; sentBeforeIt: number }> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  const head = [
    'POST /api/sync/exchange HTTP/1.1',
    'host: test',
    `authorization: Bearer ${key}`,
    'content-type: application/json',
    'transfer-encoding: chunked',
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n`);
  const chunk = Buffer.concat([Buffer.from(`${(1_000_000).toString(16)}\r\n`), Buffer.alloc(1_000_000, ' '), Buffer.from('\r\n')]);
  return new Promise((resolve, reject) => {
    let answer = '';
    let sent = 0;
    let sentBeforeIt = megabytes;
    socket.on('data', (data) => {
      sentBeforeIt = Math.min(sentBeforeIt, sent);
      answer += data;
    });
    socket.on('error', reject);
    const send = () => {
      while (sent < megabytes) {
        sent += 1;
        if (!socket.write(chunk)) return socket.once('drain', send);
      }
      socket.end('0\r\n\r\n', () => resolve({ answer, sentBeforeIt }));
      return undefined;
    };
    send();
  });
}
