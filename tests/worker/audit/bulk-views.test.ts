import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { query } from '../../../db/handle.ts';
import { storeHandlers } from '../../../electron/worker/handlers.ts';
import { BULK_VIEW_FROM, bulkViewHour } from '../../../shared/domain/bulk-view.ts';
import { call } from '../../support/call.ts';
import { type ContactDays, openContactDays } from '../../support/contact-days.ts';

describe('a bulk view', () => {
  it.each([
    [BULK_VIEW_FROM - 1, '2026-02-09T08:30:00.000Z', null],
    [BULK_VIEW_FROM, '2026-02-09T08:00:00.000Z', '2026-02-09T08'],
    [200, '2026-02-09T08:59:59.999Z', '2026-02-09T08'],
    [200, '2026-02-09T09:00:00.000Z', '2026-02-09T09'],
  ])('of %i numbers at %s belongs to the hour %s', (numbers, instant, hour) => {
    expect(bulkViewHour(numbers, instant)?.from.slice(0, 13) ?? null).toBe(hour);
  });

  it('ends its hour where the next begins, over midnight too', () => {
    expect(bulkViewHour(10, '2026-12-31T23:10:00.000Z')).toEqual({ from: '2026-12-31T23:00:00.000Z', until: '2027-01-01T00:00:00.000Z' });
  });
});

describe('who looks at many phone numbers', () => {
  let days: ContactDays;
  beforeEach(() => {
    days = openContactDays();
    for (let n = 0; n < 12; n += 1) days.vehicle({ name: `Pelanggan Rahasia ${n}` });
  });
  afterEach(() => days.close());

  const views = () =>
    days.context.db.read.all(
      query
        .selectFrom('audit')
        .select(['user_id', 'entity', 'entity_id', 'before', 'after'])
        .where('action', '=', 'list.view')
        .orderBy('id'),
    );
  const look = (context = days.context, limit = 200) =>
    call(storeHandlers, context, 'customers.page', { search: '', sort: [], filter: {}, offset: 0, limit });

  it('is recorded once per user, list and hour, with how many and never whose', async () => {
    const { admin, pic } = days.users;
    await look();
    await look();
    days.at('2026-02-09T08:59');
    await look();
    await look(days.as(pic));
    await call(storeHandlers, days.context, 'worklist.day', {});
    days.at('2026-02-09T09:00');
    await look();
    const row = (user_id: number, entity: string) => ({ user_id, entity, entity_id: null, before: null, after: '{"numbers":12}' });
    expect(views()).toEqual([row(admin.id, 'customers'), row(pic.id, 'customers'), row(admin.id, 'worklist'), row(admin.id, 'customers')]);
  });

  it('sees them also where nothing can be written, and is recorded when it can again', async () => {
    days.context.db.raw.pragma('query_only = ON');
    expect((await look()).rows).toHaveLength(12);
    expect(views()).toEqual([]);
    days.context.db.raw.pragma('query_only = OFF');
    await look();
    expect(views()).toHaveLength(1);
  });

  it('is not recorded for a look at a few', async () => {
    await look(days.context, BULK_VIEW_FROM - 1);
    await call(storeHandlers, days.context, 'customers.searchQuick', { text: 'Rahasia 3' });
    expect(views()).toEqual([]);
  });

  it('is recorded for the lists of numbers to mend, of bookings, of contacts and for the report', async () => {
    for (let n = 0; n < 12; n += 1) days.vehicle({ phone: null });
    const { rows } = await look();
    for (const { vehicleId } of rows.filter(({ phone }) => phone !== null)) await days.log(vehicleId, { result: 'no_answer' });
    await call(storeHandlers, days.context, 'phones.repairList', {});
    await call(storeHandlers, days.context, 'contact.ofDay', { date: '2026-02-09' });
    await call(storeHandlers, days.context, 'day.reportHtml', { date: '2026-02-09', language: 'id', detail: false });
    expect(views().map(({ entity }) => entity)).toEqual(['customers', 'phone_repair', 'contacts']);
    await call(storeHandlers, days.context, 'day.reportHtml', { date: '2026-02-09', language: 'id', detail: true });
    expect(views().at(-1)?.entity).toBe('report');
    expect(JSON.stringify(views())).not.toMatch(/Rahasia|\+62/);
  });
});
