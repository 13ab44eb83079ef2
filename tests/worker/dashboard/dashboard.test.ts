import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { query } from '../../../db/handle.ts';
import { fixedClock } from '../../../electron/worker/clock.ts';
import { createContext } from '../../../electron/worker/create-context.ts';
import { createDemoBranch } from '../../../electron/worker/demo/create-demo-branch.ts';
import { createFileGrants } from '../../../electron/worker/file-grants.ts';
import type { Store, StoreContext } from '../../../electron/worker/store-context.ts';
import { dashboardHandlers } from '../../../electron/worker/use-cases/dashboard.ts';
import { dayHandlers } from '../../../electron/worker/use-cases/days.ts';
import { figuresHandlers } from '../../../electron/worker/use-cases/figures.ts';
import { worklistHandlers } from '../../../electron/worker/use-cases/worklist.ts';
import { dashboard as dashboardSchema } from '../../../shared/contract/dashboard.ts';
import type { AskedFigure } from '../../../shared/contract/dashboard-rows.ts';
import { call, refusal } from '../../support/call.ts';
import { openTestStore } from '../../support/store.ts';
import { testSecrets } from '../../support/vault.ts';

const TODAY = '2026-11-19';
const CLOSED = '2026-11-18';

let dir: string;
let context: StoreContext;
const get = (period: 'today' | 'month' | 'quarter' | 'year', date?: string) =>
  call(dashboardHandlers, context, 'dashboard.get', { period, ...(date && { date }) });
const rowsOf = (asked: AskedFigure) => call(dashboardHandlers, context, 'dashboard.rows', { limit: 500, ...asked });
const NOTHING = { followedUp: 0, onTime: 0, reached: 0, booked: 0, missed: 0 };

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'kawal-dashboard-'));
  const store: Store = {
    clock: fixedClock(`${TODAY}T11:20`),
    files: createFileGrants(),
    dataDir: dir,
    parserWorkerPath: '',
    database: null,
    ...testSecrets(),
    sync: null,
  };
  const size = { vehicles: 120, daysBehind: 90 };
  store.database = (await createDemoBranch(store, { signal: new AbortController().signal, progress: () => undefined, size })).database;
  context = createContext(store, null, { operator: true });
}, 120_000);
afterAll(() => {
  context.store.database?.close();
  rmSync(dir, { recursive: true, force: true });
});

describe('the dashboard of a branch with a year behind it', () => {
  it('says of the month what the last closed report says, and what came to the books since', async () => {
    const shown = await get('month');
    expect(() => dashboardSchema.parse(shown)).not.toThrow();
    const report = await call(dayHandlers, context, 'day.report', { date: CLOSED });
    const live = await call(dayHandlers, context, 'day.report', { date: CLOSED, revision: 0 });
    expect(shown.lastClosed).toMatchObject({ date: CLOSED, revision: report.revision });
    expect(shown.period).toEqual({ from: '2026-11-01', to: CLOSED, isLive: false });
    expect(shown.figures).toEqual(report.figures.monthToDate);
    for (const figure of ['shown', 'doneService'] as const) {
      const [before, now] = [report.figures.monthToDate[figure], live.figures.monthToDate[figure]];
      expect(shown.sinceClose.find((one) => one.figure === figure)).toEqual(before === now ? undefined : { figure, report: before, now });
    }
    expect(shown.together).toMatchObject({ ...pick(live.figures.monthToDate.total), shown: live.figures.monthToDate.shown });
  });

  it('is live for today until the day is closed, and the worklist’s for the tile', async () => {
    const shown = await get('today');
    const report = await call(dayHandlers, context, 'day.report', { date: TODAY });
    const list = await call(worklistHandlers, context, 'worklist.day', {});
    expect(shown.period).toEqual({ from: TODAY, to: TODAY, isLive: true });
    expect(shown.figures).toEqual(report.figures.day);
    expect(shown.today).toMatchObject({
      total: list.progress.total,
      done: list.progress.done,
      waiting: list.progress.waiting,
      left: list.progress.left,
      late: list.progress.late,
      isClosed: false,
    });
    const reported = report.figures.perUser.map(({ name, followedUp, booked, inquiries }) => [name, followedUp, booked, inquiries]);
    const told = shown.people.map(({ name, followedUp, booked, inquiriesAnswered }) => [name, followedUp, booked, inquiriesAnswered]);
    expect(told).toEqual(expect.arrayContaining(reported));
  });

  it('gives each person what is theirs: bookings, arrivals and misses add up to the branch’s', async () => {
    for (const period of ['month', 'quarter'] as const) {
      const { people, together } = await get(period);
      const sum = (of: (person: (typeof people)[number]) => number) => people.reduce((all, person) => all + of(person), 0);
      expect(sum(({ shown }) => shown)).toBe(together?.shown);
      expect(sum(({ booked }) => booked)).toBe(together?.booked);
      expect(sum(({ missed }) => missed)).toBe(together?.missed);
      expect(sum(({ followedUp }) => followedUp)).toBeGreaterThanOrEqual(together?.followedUp ?? 0);
    }
  });

  it('holds the month against its target, as the contribution report does, to the last closed day', async () => {
    await call(figuresHandlers, context, 'targets.set', { month: '2026-11', unitEntries: 250, crmShare: 0.2 });
    const { month, trend, funnel } = await get('month');
    expect(month).toMatchObject({ month: '2026-11', until: CLOSED, target: { crmTarget: 50 }, workingDays: { done: 15, left: 10 } });
    expect(month?.reached).toBe(funnel?.unitEntries);
    expect(month?.days.find(({ date }) => date === CLOSED)).toMatchObject({
      reached: month?.reached,
      forecast: month?.reached,
      expected: 30,
    });
    expect(month?.days.at(-1)).toMatchObject({ reached: null, expected: 50 });
    expect(month?.days.at(-1)?.forecast).toBeCloseTo(month?.pace.forecast ?? Number.NaN, 9);
    expect(trend).toHaveLength(13);
    expect(trend.at(-1)).toMatchObject({ month: '2026-11', isRunning: true, crmUnitEntries: month?.reached, crmTarget: 50 });
    const whole = await call(figuresHandlers, context, 'figures.contribution', { from: '2026-10', to: '2026-10' });
    expect(trend.at(-2)).toMatchObject({ month: '2026-10', isRunning: false, crmUnitEntries: whole.rows[0]?.crmUnitEntries });
  });

  it('counts what was missed as the report does, and names who has newly lapsed', async () => {
    const { steps, figures, lapsed } = await get('month');
    expect(steps.reduce((sum, step) => sum + step.missed, 0)).toBe(figures?.total.missed);
    expect(steps.reduce((sum, step) => sum + step.lapsed, 0)).toBe(lapsed.total);
    expect(lapsed.newest.length).toBe(Math.min(12, lapsed.total));
    expect(lapsed.newest.every(({ on }) => on >= '2026-11-01' && on <= CLOSED)).toBe(true);
  });

  it('is the same on paper, in both languages, with names as text', async () => {
    const { figures } = await get('month');
    for (const [language, word] of [
      ['id', 'Dari tindak lanjut ke servis'],
      ['en', 'From follow-up to service'],
    ] as const) {
      const { html, fileName } = await call(dashboardHandlers, context, 'dashboard.reportHtml', { period: 'month', language });
      expect(html).toContain(word);
      expect(html).toContain(`${figures?.total.booked} ÷ ${figures?.total.followedUp} = `);
      expect(html).not.toMatch(/\{\w+\}(?![^<]*<\/style>)/);
      expect(fileName).toBe('dasbor-crm-07781-2026-11-01-2026-11-18');
    }
  });

  it('opens exactly as many rows as each figure counts, and names whose they are', async () => {
    for (const period of ['today', 'month', 'quarter'] as const) {
      const shown = await get(period);
      const { figures, together, funnel, people, steps, lapsed } = shown;
      const days = figures && (await call(dayHandlers, context, 'day.report', { date: shown.period?.to ?? '', revision: 0 })).figures;
      const live = { today: days?.day, month: days?.monthToDate, quarter: figures }[period];
      const expected: [Omit<AskedFigure, 'period'>, number | undefined][] = [
        [{ figure: 'lapsed' }, lapsed.total],
        [{ figure: 'inquiries' }, funnel?.inquiries],
        [{ figure: 'bookings' }, funnel?.bookings],
        [{ figure: 'arrivals' }, funnel?.shown],
        [{ figure: 'unitEntries' }, funnel?.unitEntries],
      ];
      for (const figure of ['due', 'followedUp', 'onTime', 'reached', 'missed', 'booked'] as const) {
        expected.push([{ figure }, live?.total[figure]]);
      }
      for (const figure of ['bookedForPeriod', 'shown', 'noShow', 'doneService'] as const) expected.push([{ figure }, live?.[figure]]);
      if (live) expected.push([{ figure: 'undecided' }, live.bookedForPeriod - live.shown - live.noShow]);
      for (const person of people) {
        for (const figure of ['followedUp', 'onTime', 'reached', 'booked', 'shown', 'missed'] as const) {
          expected.push([{ figure, person: person.name }, person[figure]]);
        }
      }
      for (const { program, step, lapsed: gone } of steps) expected.push([{ figure: 'lapsed', step: { program, step } }, gone]);
      for (const { program, step, attempt, missed } of live?.rows ?? []) {
        if (attempt === null) expected.push([{ figure: 'missed', step: { program, step } }, missed]);
      }
      expect(together).toMatchObject(pick(live?.total ?? NOTHING));
      for (const [asked, count] of expected) {
        const answer = await rowsOf({ ...asked, period });
        expect([period, asked, answer.total, answer.rows.length]).toEqual([period, asked, count, Math.min(count ?? -1, 500)]);
        expect(answer.rows.every(({ customer }) => customer !== '')).toBe(true);
        expect(answer.rows.map(({ at }) => at)).toEqual(
          answer.rows
            .map(({ at }) => at)
            .sort()
            .reverse(),
        );
      }
      expect((await rowsOf({ figure: 'unitEntries', period })).amount ?? 0).toBe(funnel?.revenue);
    }
  });

  it('opens the visits and inquiries of each month of the trend, and says which months were imported', async () => {
    await call(figuresHandlers, context, 'figures.importPast', {
      months: [{ month: '2026-02', targetUnits: null, units: 200, crUnits: 40, inquiries: 80, revenue: 9_000_000 }],
    });
    const { trend, month: running } = await get('month');
    for (const { month, unitEntries, crmUnitEntries, inquiries, revenue } of trend.slice(-3)) {
      const crm = await rowsOf({ figure: 'crmVisits', period: 'month', month });
      expect([crm.total, crm.amount ?? 0, crm.isImported]).toEqual([crmUnitEntries, revenue, false]);
      expect((await rowsOf({ figure: 'visits', period: 'month', month })).total).toBe(unitEntries);
      expect((await rowsOf({ figure: 'inquiries', period: 'month', month })).total).toBe(inquiries);
    }
    expect(running?.reached).toBe((await rowsOf({ figure: 'crmVisits', period: 'month', month: '2026-11' })).total);
    expect(await rowsOf({ figure: 'crmVisits', period: 'month', month: '2026-02' })).toMatchObject({
      total: 0,
      isImported: true,
      rows: [],
    });
    expect(await refusal(rowsOf({ figure: 'due', period: 'month', date: '2026-11-20' }))).toMatchObject({ code: 'day_in_future' });
  });

  it('writes all rows of a figure to a file, and records who took them out before it exists', async () => {
    const path = join(dir, 'booking.csv');
    const { token } = context.store.files.grant(path, 'write');
    const { total } = await rowsOf({ figure: 'booked', period: 'quarter' });
    expect(
      await call(dashboardHandlers, context, 'dashboard.exportRows', {
        figure: 'booked',
        period: 'quarter',
        token,
        format: 'csv',
        language: 'id',
      }),
    ).toEqual({
      rows: total,
    });
    const lines = readFileSync(path, 'utf8').trim().split('\r\n');
    expect(lines.length).toBe(total + 1);
    expect(lines[0]).toContain('Pelanggan');
    const audited = context.db.read.all(query.selectFrom('audit').select(['after']).where('action', '=', 'dashboard.exportRows'));
    expect(audited.map(({ after }) => JSON.parse(after ?? ''))).toEqual([
      { figure: 'booked', from: '2026-09-01', to: CLOSED, format: 'csv', rows: total },
    ]);
  });

  it.each([
    ['id', 'Pelanggan'],
    ['en', 'Customer'],
  ] as const)('writes the rows in the language that is asked for: %s', async (language, customer) => {
    const path = join(dir, `booking-${language}.csv`);
    const { token } = context.store.files.grant(path, 'write');
    const asked = { figure: 'booked', period: 'quarter', token, format: 'csv', language } as const;
    await call(dashboardHandlers, context, 'dashboard.exportRows', asked);
    expect(readFileSync(path, 'utf8').split('\r\n')[0]).toContain(customer);
  });

  it('can be asked of an earlier day, not of a coming one', async () => {
    const earlier = await get('month', '2026-11-10');
    expect(earlier.lastClosed?.date).toBe('2026-11-10');
    expect(earlier.figures?.to).toBe('2026-11-10');
    expect(await refusal(get('month', '2026-11-20'))).toMatchObject({ code: 'day_in_future' });
  });
});

describe('the dashboard of a branch that has never closed a day', () => {
  it('has no figures but today’s', async () => {
    const fresh = openTestStore();
    const shown = await call(dashboardHandlers, fresh.context, 'dashboard.get', { period: 'month' });
    expect(shown).toMatchObject({ lastClosed: null, period: null, figures: null, funnel: null, month: null, people: [], together: null });
    const today = await call(dashboardHandlers, fresh.context, 'dashboard.get', { period: 'today' });
    expect(today).toMatchObject({ period: { from: TODAY, to: TODAY, isLive: true }, figures: { total: { due: 0 } } });
    fresh.close();
  });
});

function pick<Total extends { followedUp: number; onTime: number; reached: number; booked: number; missed: number }>(total: Total) {
  const { followedUp, onTime, reached, booked, missed } = total;
  return { followedUp, onTime, reached, booked, missed };
}
