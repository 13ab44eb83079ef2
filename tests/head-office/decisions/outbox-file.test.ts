import { sign } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outboxFileHandlers } from '../../../head-office/dashboard/decisions/outbox-file.ts';
import { OUTBOX_FILE_FORMAT, PROTOCOL_VERSION } from '../../../shared/sync-protocol/index.ts';
import { DIALECTS, emptyDatabases } from '../../support/databases.ts';
import { type EnrolledBranch, startTestHeadOffice, type TestHeadOffice } from '../../support/head-office.ts';
import { sampleSummary } from '../../support/summaries.ts';
import { signedIn } from '../organisation/signed-in.ts';

const emptyDatabase = emptyDatabases();
const NOW = '2026-11-19T02:00:00.000Z';

describe.each(DIALECTS)('an outbox file that is taken in on the dashboard, on %s', (dialect) => {
  let office: TestHeadOffice;
  let branch: EnrolledBranch;

  beforeAll(async () => {
    office = await startTestHeadOffice({ database: await emptyDatabase(dialect), now: () => new Date(NOW) });
    await office.addBranch('07781', 'Karawang');
    branch = await office.enrol('07781');
  });
  afterAll(() => office.close());

  function write(dates: string[], signature?: string): string {
    const summaries = dates.map((date) => sampleSummary({ branchCode: '07781', date }));
    const body = JSON.stringify({ branchCode: '07781', savedAt: NOW, program: '1.0.0', summaries });
    const signed = signature ?? sign(null, Buffer.from(body), branch.privateKey).toString('base64');
    const head = { format: OUTBOX_FILE_FORMAT, protocol: PROTOCOL_VERSION, branchCode: '07781', keyId: branch.keyId, signature: signed };
    return `${JSON.stringify(head)}\n${body}\n`;
  }
  const take = (file: string) => outboxFileHandlers(office.headOffice)['files.importOutbox']({ ...signedIn({ id: 7 }), body: { file } });
  const noted = () => office.headOffice.database.db.selectFrom('audit').selectAll().where('action', '=', 'files.importOutbox').execute();

  it('is noted with who gave it and what became of it, and a refused one is not', async () => {
    await expect(take(write(['2026-11-18'], 'AAAA'))).rejects.toMatchObject({ code: 'signature_wrong' });
    expect(await noted()).toEqual([]);
    const imported = await take(write(['2026-11-17', '2026-11-18']));
    expect(imported).toMatchObject({ branchCode: '07781', branchName: 'Karawang', applied: 2, alreadyHeld: 0, refused: [] });
    const [entry] = await noted();
    expect(entry).toMatchObject({ at: NOW, user_id: 7, entity: 'branch', entity_id: '07781' });
    expect(JSON.parse(entry?.detail ?? '')).toEqual({ applied: 2, alreadyHeld: 0, superseded: 0, refused: 0 });
  });
});
