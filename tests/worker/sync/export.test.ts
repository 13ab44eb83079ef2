import { createPublicKey, verify } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readEnrolment } from '../../../db/queries/sync-enrolment.ts';
import { syncHandlers } from '../../../electron/worker/use-cases/sync.ts';
import { outboxFileBody, outboxFileHead, summary } from '../../../shared/sync-protocol/index.ts';
import { call, refusal } from '../../support/call.ts';
import { type HeadOfficeStandIn, startHeadOffice } from '../../support/head-office-stand-in.ts';
import { openSyncBranch, type SyncBranch } from '../../support/sync-branch.ts';

const DAY = '2026-02-09';
let office: HeadOfficeStandIn;
let branch: SyncBranch;
let path: string;
beforeEach(async () => {
  office = await startHeadOffice();
  branch = openSyncBranch();
  path = join(branch.dir, 'laporan.kawal-sync');
});
afterEach(async () => {
  await branch.close();
  await office.stop();
});

const save = (all = false, file = path) => {
  const { token } = branch.store.files.grant(file, 'write');
  return call(syncHandlers, branch.pic, 'sync.export', { token, all });
};

/** As head office reads it. */
function readBack() {
  const [head = '', body = '', ...rest] = readFileSync(path, 'utf8').split('\n');
  expect(rest).toEqual(['']);
  const key = createPublicKey({ key: Buffer.from(office.publicKey, 'base64'), type: 'spki', format: 'der' });
  const { signature, ...about } = outboxFileHead.parse(JSON.parse(head));
  const isGenuine = (bytes: string) => verify(null, Buffer.from(bytes), key, Buffer.from(signature, 'base64'));
  const { summaries, ...rest2 } = outboxFileBody.parse(JSON.parse(body));
  return { about, body, isGenuine, content: rest2, summaries: summaries.map((one) => summary.parse(one)) };
}

describe('the outbox as a file', () => {
  beforeEach(async () => {
    await branch.enrol(office.url, office.issueCode());
  });

  test('holds what waits, signed with the key that head office knows', async () => {
    await branch.closeDay('2026-02-08');
    await branch.closeDay(DAY);
    expect(await save()).toEqual({ days: 2, bytes: readFileSync(path).length });
    const { about, body, isGenuine, content, summaries } = readBack();
    expect(about).toEqual({ format: 'kawal-outbox', protocol: 2, branchCode: '07781', keyId: readEnrolment(branch.pic.db.read)?.keyId });
    expect(content).toMatchObject({ branchCode: '07781', savedAt: `${DAY}T16:42:00.000Z` });
    expect(summaries.map(({ date, revision }) => `${date}/${revision}`)).toEqual(['2026-02-08/1', `${DAY}/1`]);
    expect(isGenuine(body)).toBe(true);
    expect(isGenuine(body.replace('"revision":1', '"revision":2'))).toBe(false);
  });

  test('leaves everything waiting, and is the very same to head office when the network is back', async () => {
    await branch.closeDay(DAY);
    await save();
    expect(await branch.status()).toMatchObject({ waiting: { days: 1 }, lastSentAt: null });
    const [exported] = readBack().summaries;
    await branch.send();
    expect(office.days.get(DAY)?.content).toEqual(exported);
  });

  test('holds what was sent already only where that is asked for', async () => {
    await branch.closeDay(DAY);
    await branch.send();
    expect(await refusal(save())).toMatchObject({ code: 'nothing_to_export' });
    expect(existsSync(path)).toBe(false);
    expect(await save(true)).toMatchObject({ days: 1 });
    expect(await branch.status()).toMatchObject({ waiting: { days: 0 } });
  });

  test('is written whole or not at all', async () => {
    await branch.closeDay(DAY);
    const taken = join(branch.dir, 'taken');
    mkdirSync(taken);
    writeFileSync(join(taken, 'kept'), '');
    expect(await refusal(save(false, taken))).toMatchObject({ code: 'file_not_written' });
    expect(readdirSync(branch.dir).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test('cannot be made where the key cannot be opened', async () => {
    await branch.closeDay(DAY);
    branch.vault.lock();
    expect(await refusal(save())).toMatchObject({ code: 'sync_key_unreadable' });
    expect(existsSync(path)).toBe(false);
  });
});

test('a branch without a head office has nobody to sign for', async () => {
  await branch.closeDay(DAY);
  expect(await refusal(save())).toMatchObject({ code: 'sync_not_enrolled' });
});
