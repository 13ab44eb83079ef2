import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { verifyChain } from '../../../db/audit-chain/verify-chain.ts';
import { query } from '../../../db/handle.ts';
import { storeHandlers } from '../../../electron/worker/handlers.ts';
import { storeContract } from '../../../shared/contract/index.ts';
import { AUDIT_ACTIONS } from '../../../shared/domain/audit-actions.ts';
import { auditDifferences, auditFieldName } from '../../../shared/domain/audit-difference.ts';
import { texts } from '../../../shared/text/index.ts';
import { call } from '../../support/call.ts';
import { type HeadOfficeStandIn, startHeadOffice } from '../../support/head-office-stand-in.ts';
import type { SyncBranch } from '../../support/sync-branch.ts';
import { EXEMPT, openBranch, SCENARIOS } from './scenarios.ts';

const CHANGES = Object.entries(storeContract).flatMap(([name, { effect }]) =>
  effect === 'change' ? [name as keyof typeof storeContract] : [],
);

/** One for all but those who need their own: a scenario brings its own customer. */
let shared: SyncBranch;
let branch: SyncBranch;
let office: HeadOfficeStandIn;
beforeAll(async () => {
  office = await startHeadOffice();
  shared = openBranch();
});
afterAll(async () => {
  await shared.close();
  await office.stop();
});

const rows = () => branch.pic.db.write.all(query.selectFrom('audit').selectAll().orderBy('id'));

/** Everything in the branch but the audit, in short. */
function content(): Record<string, string> {
  const { raw } = branch.pic.db;
  const tables = raw.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name != 'audit'").pluck().all() as string[];
  return Object.fromEntries(
    tables.map((table) => {
      const stored = raw.prepare(`SELECT * FROM "${table}"`).all();
      return [table, createHash('sha256').update(JSON.stringify(stored)).digest('hex')];
    }),
  );
}

const wordless = new Set<string>();
afterAll(() => expect([...wordless]).toEqual([]));

it('has a scenario, or a reason to have none, for every change call of the contract', () => {
  expect([...Object.keys(SCENARIOS), ...Object.keys(EXEMPT)].sort()).toEqual([...CHANGES].sort());
});

describe('the audit tells, in the same transaction, of', () => {
  afterEach(async () => {
    if (branch !== shared) await branch.close();
  });

  it.each(CHANGES.filter((name) => SCENARIOS[name]))('%s', async (name) => {
    const scenario = SCENARIOS[name];
    branch = scenario?.alone ? openBranch() : shared;
    const input = (await scenario?.input(branch, office)) as never;
    const context = () => (scenario?.by ? branch.as(branch.users[scenario.by]) : branch.pic);
    const { raw } = branch.pic.db;

    // Where the row cannot be written, nothing else is either.
    const before = content();
    raw.exec(`CREATE TEMP TRIGGER no_audit BEFORE INSERT ON main.audit BEGIN SELECT RAISE(ABORT, 'no audit today'); END`);
    await expect(call(storeHandlers, context(), name, input)).rejects.toThrow();
    raw.exec('DROP TRIGGER no_audit');
    const kept = content();
    for (const table of NOT_THE_CHANGE[name] ?? []) Reflect.deleteProperty(kept, table);
    expect(before).toMatchObject(kept);

    const known = rows().length;
    await call(storeHandlers, context(), name, input);
    const written = rows().slice(known);
    expect(written.length).toBeGreaterThan(0);
    if (!scenario?.outside) expect(content()).not.toEqual(before);
    if (scenario?.changes) expect(written.filter((row) => row.before !== null)).not.toEqual([]);
    for (const { user_id, action, before, after } of written) {
      expect(user_id).not.toBeNull();
      expect(Object.keys(AUDIT_ACTIONS)).toContain(action);
      for (const { path } of auditDifferences(parsed(before), parsed(after))) noteWordless(path);
    }
    expect((await verifyChain(branch.pic.db.write))?.broken).toBeNull();
  });
});

/** What a call keeps also when its change fails, because it must: who asked head office before its answer is lost, that a password was tried. */
const NOT_THE_CHANGE: Partial<Record<keyof typeof storeContract, string[]>> = {
  'sync.enrol': ['enrolment_attempts'],
  'session.signIn': ['users'],
  'session.changePassword': ['users'],
};

function parsed(json: string | null): unknown {
  return json === null ? null : JSON.parse(json);
}

/** The names of values that the screen has no words for; what names an item of a list is its own word. */
function noteWordless(path: readonly string[]) {
  const field = path.findLast((name) => !/^\d|[A-Z]{2}|[ *]/.test(name)) ?? '';
  if (field !== '' && !Object.hasOwn(texts.id.audit, `field_${auditFieldName(field)}`)) wordless.add(path.join('/'));
}
