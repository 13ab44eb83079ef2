import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
import { call, refusal } from '../../support/call.ts';
import { openTestStore } from '../../support/store.ts';
import { testSecrets } from '../../support/vault.ts';

const TODAY = '2026-11-19';
const CLOSED = '2026-11-18';

let dir: string;
let context: StoreContext;
const get = (period: 'today' | 'month' | 'quarter' | 'year', date?: string) =>
  call(dashboardHandlers, context, 'dashboard.get', { period, ...(date && { date }) });

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
    expect(shown.people.filter(({ name }) => name !== null).map(({ name, followedUp, booked }) => ({ name, followedUp, booked }))).toEqual(
      expect.arrayContaining(report.figures.perUser),
    );
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
