import { type KeyObject, sign } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importOutboxFile } from '../../../head-office/ingest/outbox-file.ts';
import { runHeadOffice } from '../../../head-office/server/command-line.ts';
import type { ProblemError } from '../../../head-office/server/problem.ts';
import { OUTBOX_FILE_FORMAT, type OutboxFileHead } from '../../../shared/sync-protocol/index.ts';
import { DIALECTS, emptyDatabases } from '../../support/databases.ts';
import { postExchange } from '../../support/exchanges.ts';
import { type EnrolledBranch, startTestHeadOffice, type TestHeadOffice } from '../../support/head-office.ts';
import { sampleSummary } from '../../support/summaries.ts';

const emptyDatabase = emptyDatabases();

describe.each(DIALECTS)('an outbox file, on %s', (dialect) => {
  let database: string;
  let office: TestHeadOffice;
  let branch: EnrolledBranch;

  beforeEach(async () => {
    database = await emptyDatabase(dialect);
    office = await startTestHeadOffice({ database, now: () => new Date('2026-11-19T09:32:00.000Z') });
    await office.addBranch('07781', 'Karawang');
    branch = await office.enrol('07781');
  });
  afterEach(() => office.close());

  const days = ['2026-11-16', '2026-11-17', '2026-11-18'].map((date) => sampleSummary({ branchCode: '07781', date }));
  function write(summaries: unknown[], head: Partial<OutboxFileHead> = {}, privateKey: KeyObject = branch.privateKey): string {
    const body = JSON.stringify({ branchCode: '07781', savedAt: '2026-11-19T09:00:00Z', program: '1.0.0', summaries });
    const signature = sign(null, Buffer.from(body), privateKey).toString('base64');
    return `${JSON.stringify({ format: OUTBOX_FILE_FORMAT, protocol: 1, branchCode: '07781', keyId: branch.keyId, signature, ...head })}\n${body}\n`;
  }
  const refusal = (file: string) =>
    importOutboxFile(office.headOffice, file).then(
      () => 'taken in',
      (fault: ProblemError) => fault.code,
    );

  it('is taken in by the rules of an exchange, and changes nothing when it comes again', async () => {
    await postExchange(office.url, branch.key, { summaries: [sampleSummary({ branchCode: '07781', date: '2026-11-17', revision: 2 })] });
    const file = write([...days, sampleSummary({ branchCode: '07782', date: '2026-11-15' }), 'nonsense']);
    const refused = [
      { date: '2026-11-15', why: 'other_branch' },
      { date: null, why: 'not_a_summary /' },
    ];
    const told = { branchCode: '07781', branchName: 'Karawang', superseded: 1, refused };
    expect(await importOutboxFile(office.headOffice, file)).toEqual({ ...told, applied: 2, alreadyHeld: 0 });
    expect(await importOutboxFile(office.headOffice, file)).toEqual({ ...told, applied: 0, alreadyHeld: 2 });
  });

  it('that was changed after it was signed, or signed by somebody else, is refused', async () => {
    const other = await office.addBranch('07782').then(() => office.enrol('07782'));
    expect(await refusal(write(days).replace('"due":20', '"due":21'))).toBe('signature_wrong');
    expect(await refusal(write(days, {}, other.privateKey))).toBe('signature_wrong');
    expect(await refusal(write(days, { keyId: other.keyId }, other.privateKey))).toBe('branch_mismatch');
    expect(await refusal(write(days, { signature: '' }))).toBe('signature_wrong');
  });

  it('of a revoked or unknown key, another version, or no outbox file at all is refused', async () => {
    expect(await refusal(write(days, { keyId: 'nobody' }))).toBe('key_unknown');
    expect(await refusal(write(days, { protocol: 0 }))).toBe('protocol_too_old');
    expect(await refusal('PK a spreadsheet')).toBe('malformed_json');
    expect(await refusal('{"format":"something else"}\n{}')).toBe('invalid_request');
    await office.headOffice.database.db.updateTable('branch_keys').set({ revoked_at: '2026-11-19T00:00:00.000Z' }).execute();
    expect(await refusal(write(days))).toBe('key_revoked');
  });

  it('can be taken in from the command line while head office runs', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kawal-outbox-'));
    const [good, bad] = [join(folder, 'good.kawal-sync'), join(folder, 'bad.kawal-sync')];
    writeFileSync(good, write(days));
    writeFileSync(bad, 'nonsense');
    const said: string[] = [];
    const run = (...files: string[]) => runHeadOffice(['import', ...files, '--database', database], {}, (line) => said.push(line));
    expect([await run(good), await run(bad, good)]).toEqual([0, 1]);
    expect(said).toEqual([
      `${good}: 07781 Karawang: 3 new, 0 known, 0 older, 0 refused`,
      `${bad}: refused: This is not an outbox file of Kawal (malformed_json)`,
      `${good}: 07781 Karawang: 0 new, 3 known, 0 older, 0 refused`,
    ]);
    const { db } = office.headOffice.database;
    expect(await db.selectFrom('summaries').select('date').orderBy('date').execute()).toEqual(days.map(({ date }) => ({ date })));
    rmSync(folder, { recursive: true });
  });
});
