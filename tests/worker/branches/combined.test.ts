import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connectDatabase } from '../../../db/connect.ts';
import { sumOfBranches } from '../../../electron/worker/branches/sum-of-branches.ts';
import { createContext } from '../../../electron/worker/create-context.ts';
import { readDatabaseKey } from '../../../electron/worker/database-key/database-key.ts';
import { storeHandlers } from '../../../electron/worker/handlers.ts';
import type { BranchFigures } from '../../../shared/contract/branches.ts';
import { call } from '../../support/call.ts';
import { BEKASI, CIKARANG, KARAWANG, openPc, type Pc } from './support.ts';

const OTHER = 'kereta senja utara';
let pc: Pc;
beforeEach(() => {
  pc = openPc();
});
afterEach(() => pc.end());

const fileOf = (name: string) => join(pc.dir, name);

/** Inquiries in the branch that is open: one of an hour ago, the others of yesterday, unanswered. */
function addInquiries(count: number) {
  const db = pc.window.db;
  for (let n = 0; n < count; n += 1)
    db.write
      .prepare<[string]>("INSERT INTO inquiries (at, channel, prospect_name) VALUES (?, 'ads', 'Calon')")
      .run(n === 0 ? '2026-11-19T07:00:00' : '2026-11-18T07:00:00');
}

/** In the branch that is open: inquiries that its user noted, of which one was booked, came and paid. */
function workOfUser(inquiries: number, revenue: number) {
  const { write } = pc.window.db;
  const insert = (statement: string, ...values: (string | number)[]) =>
    Number(write.prepare<(string | number)[]>(statement).run(...values).lastInsertRowid);
  const user = pc.window.user?.id ?? 0;
  const asked = Array.from({ length: inquiries }, () =>
    insert("INSERT INTO inquiries (at, channel, prospect_name, made_by) VALUES ('2026-11-18T07:00:00', 'ads', 'Calon', ?)", user),
  );
  const customer = insert("INSERT INTO customers (name, name_key, source, created_on) VALUES ('Nuri', 'NURI', 'a2', '2026-01-01')");
  const vehicle = insert(
    "INSERT INTO vehicles (customer_id, engine_number, source, first_imported_on) VALUES (?, 'JM91E1234567', 'a2', '2026-01-01')",
    customer,
  );
  const booking = insert(
    `INSERT INTO bookings (vehicle_id, date, slot, type, made_at, made_by, inquiry_id, status, shown_on)
     VALUES (?, '2026-11-18', '09:00', 'regular', '2026-11-18T08:00', ?, ?, 'done', '2026-11-18')`,
    ...[vehicle, user, asked[0] ?? 0],
  );
  insert(
    "INSERT INTO visits (vehicle_id, identity, date, total, source, booking_id, attribution) VALUES (?, 'one', '2026-11-18', ?, 'a2', ?, 'crm')",
    ...[vehicle, revenue, booking],
  );
}

describe('all branches in one view', () => {
  it('counts each by its own database, and the sum', async () => {
    await pc.create(KARAWANG);
    addInquiries(3);
    await pc.create(BEKASI);
    addInquiries(2);
    const { rows, total } = await pc.ask('branches.combined', {});
    expect(rows).toMatchObject([
      { ...KARAWANG, isOpen: false, failure: null, figures: { inquiries: { open: 3, overdue: 2 }, isClosed: false, month: null } },
      { ...BEKASI, isOpen: true, failure: null, figures: { inquiries: { open: 2, overdue: 1 } } },
    ]);
    expect(total).toMatchObject({ inquiries: { open: 5, overdue: 3 }, branches: 2, closed: 0 });
  });

  it('adds up what one person does in several branches, from inquiry to revenue, and tells it to who has proven to be there', async () => {
    await pc.create(KARAWANG);
    workOfUser(2, 150_000);
    await pc.create(BEKASI);
    workOfUser(1, 100_000);
    const { rows, people } = await pc.ask('branches.combined', {});
    const name = pc.window.user?.name;
    expect(rows.map(({ figures }) => figures?.people)).toEqual([
      [{ name, inquiries: 2, bookings: 1, shown: 1, unitEntries: 1, revenue: 150_000 }],
      [{ name, inquiries: 1, bookings: 1, shown: 1, unitEntries: 1, revenue: 100_000 }],
    ]);
    expect(people).toEqual([{ name, branches: 2, inquiries: 3, bookings: 2, shown: 2, unitEntries: 2, revenue: 250_000 }]);
  });

  it('tells nothing of a branch whose password was not given, but its name', async () => {
    await pc.create(KARAWANG, OTHER);
    addInquiries(3);
    await pc.create(BEKASI);
    const { rows, total } = await pc.ask('branches.combined', {});
    const [first] = rows;
    expect(first).toEqual({ id: expect.any(String), ...KARAWANG, isOpen: false, figures: null, failure: null });
    expect(total).toBeNull();
  });

  it('tells nothing of a branch where that password is due to be changed', async () => {
    await pc.create(KARAWANG);
    await pc.create(BEKASI);
    const key = await readDatabaseKey(fileOf('branch.db'), pc.store.vault);
    const db = connectDatabase(fileOf('branch.db'), { key });
    db.exec('UPDATE users SET must_change_password = 1');
    db.close();
    expect((await pc.ask('branches.combined', {})).rows).toMatchObject([{ figures: null }, { figures: {} }]);
  });

  it('ends with a lock, also for what is being read', async () => {
    await pc.create(KARAWANG);
    await pc.create(BEKASI);
    const reading = pc.ask('branches.combined', {});
    pc.window.session.lock();
    expect((await reading).rows[0]).toMatchObject({ figures: null });
  });

  it('is another window’s only by its own password', async () => {
    await pc.create(KARAWANG);
    await pc.create(BEKASI);
    const another = createContext(pc.store, pc.window.user);
    expect((await call(storeHandlers, another, 'branches.combined', {})).rows).toMatchObject([{ figures: null }, { figures: {} }]);
  });

  it('shows why one cannot be read in its own row, the others stay', async () => {
    await pc.create(KARAWANG);
    await pc.create(CIKARANG);
    await pc.create(BEKASI);
    renameSync(fileOf('branch.db'), fileOf('moved'));
    writeFileSync(fileOf('branch-2.db'), readFileSync(fileOf('branch-2.db')).fill(0xff, 0, 20_000));
    const { rows } = await pc.ask('branches.combined', {});
    expect(rows.map(({ code, failure, figures }) => [code, failure?.code ?? null, figures !== null])).toEqual([
      [KARAWANG.code, 'file_not_found', false],
      [CIKARANG.code, 'database_damaged', false],
      [BEKASI.code, null, true],
    ]);
    expect(pc.window.db.isReadOnly).toBe(false);
  });

  it('leaves a branch of an earlier version to be opened first, and does not change it', async () => {
    await pc.create(KARAWANG);
    pc.window.db.raw.pragma('user_version = 20');
    await pc.create(BEKASI);
    pc.window.session.rights?.proofs.set(fileOf('branch.db'), { userId: 1, hash: 'any' });
    const before = readFileSync(fileOf('branch.db'));
    expect((await pc.ask('branches.combined', {})).rows[0]).toMatchObject({ failure: { code: 'branch_needs_opening' } });
    expect(readFileSync(fileOf('branch.db')).equals(before)).toBe(true);
  });
});

describe('the sum of branches', () => {
  const branch = (month: Partial<BranchFigures['month']> | null): BranchFigures => ({
    today: '2026-11-19',
    work: { total: 10, done: 4, left: 6, late: 1 },
    inquiries: { open: 0, overdue: 0 },
    bookings: { today: 2, tomorrow: 3 },
    month: month && {
      until: '2026-11-18',
      crmTarget: null,
      crmUnitEntries: 0,
      expected: null,
      successRate: null,
      neededPerDay: null,
      ...month,
    },
    people: [],
    isClosed: true,
    sync: { isEnrolled: true, waitingDays: 1, lastSentAt: null },
  });

  it.each([
    [
      'a ratio of sums, not a mean of rates',
      [
        { crmTarget: 50, crmUnitEntries: 43 },
        { crmTarget: 10, crmUnitEntries: 2 },
      ],
      60,
      45,
      45 / 60,
    ],
    ['without a branch that has no target', [{ crmTarget: 50, crmUnitEntries: 43 }, { crmUnitEntries: 9 }], 50, 52, 43 / 50],
    ['nothing where no branch has a target', [{ crmUnitEntries: 1 }, { crmUnitEntries: 2 }], null, 3, null],
    [
      'nothing to divide by where all targets are 0',
      [
        { crmTarget: 0, crmUnitEntries: 1 },
        { crmTarget: 0, crmUnitEntries: 2 },
      ],
      0,
      3,
      null,
    ],
    [
      'without a month that is over',
      [
        { crmTarget: 50, crmUnitEntries: 43 },
        { until: '2026-10-31', crmTarget: 9, crmUnitEntries: 9 },
      ],
      50,
      43,
      43 / 50,
    ],
  ])('is %s', (_what, months, crmTarget, crmUnitEntries, successRate) => {
    expect(sumOfBranches(months.map((month) => branch(month)))?.month).toMatchObject({ crmTarget, crmUnitEntries, successRate });
  });

  it('is none of a single branch', () => {
    expect(sumOfBranches([branch(null)])).toBeNull();
    expect(sumOfBranches([branch(null), branch(null)])).toMatchObject({ work: { left: 12 }, waitingDays: 2, closed: 2, branches: 2 });
  });
});
