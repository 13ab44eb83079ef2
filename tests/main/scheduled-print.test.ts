import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startScheduledPrint } from '../../electron/main/scheduled-print.ts';
import { hostHandlers } from '../../electron/worker/host-handlers.ts';
import { healthHandlers } from '../../electron/worker/use-cases/health.ts';
import { settingsHandlers } from '../../electron/worker/use-cases/settings.ts';
import { call } from '../support/call.ts';
import { openTestStore, type TestStore } from '../support/store.ts';

// Main's timer and the store's own answers; the printer alone is made up.
let branch: TestStore;
let printed: string[];
let isBroken: boolean;
let minute: () => Promise<void>;
let stop: () => void;

beforeEach(async () => {
  branch = openTestStore({ now: '2026-11-19T16:00' });
  printed = [];
  isBroken = false;
  start();
  await call(settingsHandlers, branch.context, 'settings.save', { dashboardPrintAt: '16:45', dashboardPrintDays: '123456' });
});
afterEach(() => {
  stop();
  branch.close();
});

function start() {
  let due: (() => void) | undefined;
  const ask = async (name: 'host.pageToPrint' | 'host.notePrinted', input: object) =>
    (hostHandlers[name] as (input: object, tools: object) => unknown)(input, { context: branch.store });
  let rested: () => void = () => undefined;
  ({ stop } = startScheduledPrint({
    store: { host: () => ({ call: ask }) as never },
    printing: {
      async silently(html, title) {
        if (isBroken) throw new Error('no printer');
        expect(html).toContain(title.split(' ')[0]);
        printed.push(title);
      },
    },
    timers: {
      set(work) {
        due = work;
        rested();
        return 0;
      },
      clear: () => undefined,
    },
    log: () => undefined,
  }));
  minute = () =>
    new Promise((resolve) => {
      rested = resolve;
      due?.();
    });
}

describe('the dashboard that prints itself', () => {
  it('prints once at its time, and not again after a restart', async () => {
    await minute();
    expect(printed).toEqual([]);
    branch.clock.set('2026-11-19T16:45');
    await minute();
    await minute();
    expect(printed).toEqual([expect.stringContaining('Dasbor')]);
    stop();
    start();
    await minute();
    expect(printed).toHaveLength(1);
    branch.clock.set('2026-11-20T16:45');
    await minute();
    expect(printed).toHaveLength(2);
  });

  it('prints in the language that the branch has set for it', async () => {
    await call(settingsHandlers, branch.context, 'settings.save', { language: 'en' });
    branch.clock.set('2026-11-19T16:45');
    await minute();
    expect(printed).toEqual([expect.stringContaining('Dashboard')]);
  });

  it('tells of a printer that failed, once, and until the day is over', async () => {
    isBroken = true;
    branch.clock.set('2026-11-19T18:10');
    await minute();
    isBroken = false;
    await minute();
    expect(printed).toEqual([]);
    const codes = async () => (await call(healthHandlers, branch.context, 'branch.warnings', {})).map(({ code }) => code);
    expect(await codes()).toContain('dashboard_not_printed');
    branch.clock.set('2026-11-20T08:00');
    expect(await codes()).not.toContain('dashboard_not_printed');
  });

  it('keeps quiet on a holiday, and while no branch is open', async () => {
    branch.clock.set('2026-12-25T17:00'); // a preset holiday
    await minute();
    const { database } = branch.store;
    branch.store.database = null;
    await minute();
    branch.store.database = database;
    expect(printed).toEqual([]);
  });
});
