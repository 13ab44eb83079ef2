import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { query } from '../../../db/handle.ts';
import { storeHandlers } from '../../../electron/worker/handlers.ts';
import { settingsHandlers } from '../../../electron/worker/use-cases/settings.ts';
import { call, refusal } from '../../support/call.ts';
import { openTestStore, type TestStore } from '../../support/store.ts';

let test: TestStore;
beforeEach(() => {
  test = openTestStore();
});
afterEach(() => test.close());

function lastAudit() {
  return test.context.db.read.first(
    query.selectFrom('audit').select(['action', 'before', 'after', 'user_id']).orderBy('id', 'desc').limit(1),
  );
}

describe('settings', () => {
  it('start with the values of DOMAIN and keep what is changed', async () => {
    expect(await call(settingsHandlers, test.context, 'settings.get', {})).toEqual({
      whatsappDailyCap: 200,
      whatsappPauseSeconds: 20,
      undeliveredAtOnce: false,
      settleDays: 7,
      influenceDays: 30,
      closingTime: '16:30',
      crmShare: 0.2,
      firstResponseMinutes: 120,
      language: 'id',
      syncMinutes: 15,
      backupDaily: 7,
      backupWeekly: 4,
      backupMonthly: 12,
      lockMinutes: 10,
      dashboardPrintAt: null,
      dashboardPrintDays: '123456',
      reportRecipients: [],
    });
    const saved = await call(settingsHandlers, test.context, 'settings.save', { whatsappDailyCap: 150, undeliveredAtOnce: true });
    expect(saved).toMatchObject({ whatsappDailyCap: 150, undeliveredAtOnce: true, whatsappPauseSeconds: 20 });
    expect(await call(settingsHandlers, test.context, 'settings.get', {})).toEqual(saved);
    expect(lastAudit()).toMatchObject({ action: 'settings.save', user_id: test.users.pic.id });
    expect(JSON.parse(lastAudit()?.before ?? '')).toMatchObject({ whatsappDailyCap: 200 });
  });

  it('give a target the usual CRM share, and leave the targets that are saved already', async () => {
    const set = (month: string) => call(storeHandlers, test.context, 'targets.set', { month, unitEntries: 100 });
    await set('2026-03');
    await call(settingsHandlers, test.context, 'settings.save', { crmShare: 0.225 });
    await set('2026-03');
    await set('2026-04');
    const targets = await call(storeHandlers, test.context, 'targets.list', {});
    expect(targets.map(({ month, crmShare }) => [month, crmShare]).sort()).toEqual([
      ['2026-03', 0.2],
      ['2026-04', 0.225],
    ]);
  });

  it('refuse a time that no clock shows', async () => {
    expect(await refusal(call(settingsHandlers, test.context, 'settings.save', { closingTime: '24:10' }))).toEqual({
      code: 'setting_refused',
      data: { field: 'closingTime', value: '24:10' },
    });
  });
});

describe('slots, promos and holidays', () => {
  const slot = { time: '08:00', type: 'regular' as const, weekdays: '123', capacity: 2 };

  it('are saved as a whole and audited with what was there', async () => {
    const slots = [slot, { ...slot, weekdays: '45', capacity: 3 }];
    await call(settingsHandlers, test.context, 'slots.save', { slots });
    expect(await call(settingsHandlers, test.context, 'slots.list', {})).toEqual(slots);
    expect(JSON.parse(lastAudit()?.before ?? '')).toHaveLength(11);
  });

  it.each([
    ['a time twice on one weekday', [slot, { ...slot, weekdays: '34' }], { row: 2, reason: 'twice' }],
    ['a weekend slot on a working day', [{ ...slot, type: 'weekend' as const, weekdays: '56' }], { row: 1, reason: 'weekday' }],
    ['an impossible time', [{ ...slot, time: '25:00' }], { row: 1, reason: 'time' }],
  ])('refuse %s and keep the old list', async (_what, slots, data) => {
    const before = await call(settingsHandlers, test.context, 'slots.list', {});
    expect(await refusal(call(settingsHandlers, test.context, 'slots.save', { slots }))).toMatchObject({ code: 'slot_refused', data });
    expect(await call(settingsHandlers, test.context, 'slots.list', {})).toEqual(before);
  });

  it.each([
    ['a code twice', [promo('LEBARAN'), promo('lebaran')], 'twice'],
    ['an end before its start', [{ ...promo('A'), fromDay: '2026-12-01', toDay: '2026-11-30' }], 'order'],
    ['a day that does not exist', [{ ...promo('A'), fromDay: '2026-02-30' }], 'date'],
  ])('refuse a promo with %s', async (_what, promos, reason) => {
    expect(await refusal(call(settingsHandlers, test.context, 'promos.save', { promos }))).toMatchObject({
      code: 'setting_refused',
      data: { field: 'promos', reason },
    });
  });

  it('refuse a holiday twice, and one on a day that does not exist', async () => {
    const save = (...dates: string[]) =>
      refusal(call(settingsHandlers, test.context, 'holidays.save', { holidays: dates.map((date) => ({ date, name: 'Libur' })) }));
    expect(await save('2026-12-25', '2026-12-25')).toMatchObject({ data: { row: 2, reason: 'twice' } });
    expect(await save('2026-02-29')).toMatchObject({ data: { row: 1, reason: 'date' } });
  });
});

function promo(code: string) {
  return { code, name: 'Promo', fromDay: null, toDay: null, active: true };
}
