import { createHash, randomInt } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { expect } from 'vitest';
import type { HeadOffice } from '../../../head-office/server/head-office.ts';
import { CODE_ALPHABET, CODE_LENGTH, type Summary } from '../../../shared/sync-protocol/index.ts';
import { BranchPc } from './branch.ts';
import { DAYS, type Event } from './events.ts';
import { faultyNetwork } from './network.ts';

export interface Stage {
  app: FastifyInstance;
  headOffice: HeadOffice;
  /** A branch database with a user and a vehicle. */
  template: string;
}

const DATES = Array.from({ length: DAYS }, (_, index) => `2026-11-${16 + index}`);
let schedules = 0;

/** Plays one schedule with a branch of its own, lets the network heal, and looks at both sides. */
export async function runSchedule({ app, headOffice, template }: Stage, schedule: readonly Event[]): Promise<void> {
  schedules += 1;
  const code = `S${schedules}`;
  const branchId = await addBranch(headOffice, code);
  const network = faultyNetwork(app, `10.${schedules >> 16}.${(schedules >> 8) & 255}.${schedules & 255}`);
  const pc = new BranchPc(template, code, network.transport);
  const desk = headOfficeDesk(headOffice, branchId);
  let wasRestored = false;
  try {
    await pc.enrol(await issueCode(headOffice, branchId));
    for (const event of schedule) {
      if (event.type === 'close') pc.close(DATES[event.day] ?? '');
      if (event.type === 'exchange') {
        network.next(event.fault, () => pc.restart());
        await pc.exchange();
      }
      if (event.type === 'arrive') await network.arrive(event.which);
      if (event.type === 'restart') pc.restart();
      if (event.type === 'copy_branch') pc.saveCopy();
      if (event.type === 'restore_branch') wasRestored = pc.restoreCopy() || wasRestored;
      if (event.type === 'copy_head_office') await desk.saveCopy();
      if (event.type === 'restore_head_office' && (await desk.restoreCopy())) {
        requireOnce(network.applied.splice(0));
        wasRestored = true;
      }
      if (event.type === 'decide') await desk.decide();
      if (event.type === 'next_day') pc.nextDay();
    }
    await heal();
    requireOnce(network.applied);
    await look();
  } finally {
    pc.remove();
  }

  async function heal() {
    await network.arriveAll();
    pc.nextDay();
    for (let tries = 0; tries < 4; tries += 1) await pc.exchange();
  }

  async function look() {
    expect(pc.waiting()).toBe(0);
    const held = await desk.days();
    for (const own of pc.newestClosings()) {
      const there = held.get(own.date);
      expect(there, `head office holds ${own.date}`).toBeDefined();
      if (!there) continue;
      const last = pc.closings.findLast(({ date, closedAt }) => date === own.date && closedAt === there.closed_at);
      const figures = (JSON.parse(there.payload) as Summary).day.results.no_answer;
      expect(figures, `the figures of ${own.date} are those of the closing at ${there.closed_at}`).toBe(last?.contacts);
      // A closing that a restored branch has forgotten may be the later one, never the earlier.
      expect(there.closed_at >= own.closedAt, `${own.date} is as new as the branch's own`).toBe(true);
      expect(there.revision).toBeGreaterThanOrEqual(own.revision);
      if (!wasRestored) expect([there.revision, there.closed_at]).toEqual([own.revision, own.closedAt]);
    }
    expect(pc.decidedHolidays()).toEqual(desk.decided());
    expect(await desk.unacknowledged()).toBe(0);
  }
}

/** Between two restores of head office, no revision of a day takes effect twice. */
function requireOnce(applied: readonly string[]) {
  const names = applied.map((one) => one.split(' ').slice(0, 2).join(' '));
  expect(names).toEqual([...new Set(names)]);
}

/** Head office's side of one branch. */
function headOfficeDesk({ database: { db } }: HeadOffice, branchId: number) {
  let copy: Awaited<ReturnType<typeof rows>> | null = null;
  let decided: string[] = [];
  const own = () => db.selectFrom('summaries').selectAll().where('branch_id', '=', branchId);
  async function rows() {
    return {
      days: await own().execute(),
      months: await db.selectFrom('branch_months').selectAll().where('branch_id', '=', branchId).execute(),
    };
  }
  return {
    days: async () => new Map((await own().execute()).map((row) => [row.date, row])),
    decided: () => decided,
    async saveCopy() {
      copy = await rows();
    },
    async restoreCopy() {
      if (!copy) return false;
      await db.deleteFrom('summaries').where('branch_id', '=', branchId).execute();
      await db.deleteFrom('branch_months').where('branch_id', '=', branchId).execute();
      for (const row of copy.days) await db.insertInto('summaries').values(row).execute();
      for (const row of copy.months) await db.insertInto('branch_months').values(row).execute();
      return true;
    },
    async decide() {
      const name = `Libur ${decided.length ? Number(decided[0]?.split(' ')[1]) + 1 : 1}`;
      decided = [name];
      const content = JSON.stringify({ holidays: [{ date: '2026-12-24', name }] });
      const sent = {
        kind: 'holidays' as const,
        title: name,
        audience: JSON.stringify({ branches: [branchId] }),
        content,
        issued_at: '2026-11-19T01:00:00.000Z',
      };
      const { version } = await db.insertInto('packages').values(sent).returning('version').executeTakeFirstOrThrow();
      await db.insertInto('package_branches').values({ branch_id: branchId, kind: 'holidays', version }).execute();
    },
    /** Of the newest package: earlier ones were overtaken. */
    async unacknowledged() {
      const newest = await db
        .selectFrom('package_branches')
        .select(['status', 'version'])
        .where('branch_id', '=', branchId)
        .orderBy('version', 'desc')
        .limit(1)
        .execute();
      return newest.filter(({ status }) => status !== 'applied').length;
    },
  };
}

async function addBranch({ database: { db } }: HeadOffice, code: string): Promise<number> {
  const { id } = await db
    .insertInto('branches')
    .values({ code, name: code, area_id: 1, created_at: '2026-01-01T00:00:00.000Z' })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

async function issueCode({ database: { db } }: HeadOffice, branchId: number): Promise<string> {
  const code = Array.from({ length: CODE_LENGTH }, () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)]).join('');
  const codeHash = createHash('sha256').update(code).digest('hex');
  const times = { created_at: '2026-01-01T00:00:00.000Z', expires_at: '2027-01-01T00:00:00.000Z' };
  await db
    .insertInto('enrolment_codes')
    .values({ code_hash: codeHash, branch_id: branchId, ...times })
    .execute();
  return code;
}
