import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { query } from '../../../db/handle.ts';
import { readOldestUnclosed } from '../../../db/queries/day-records.ts';
import { dayHandlers } from '../../../electron/worker/use-cases/days.ts';
import { call, refusal } from '../../support/call.ts';
import { type ContactDays, openContactDays } from '../../support/contact-days.ts';
import { addContact } from '../../support/facts.ts';

const DAY = '2026-02-09';
let days: ContactDays;
beforeEach(() => {
  days = openContactDays();
});
afterEach(() => days.close());

const pic = () => days.as(days.users.pic);
const close = (date = DAY) => call(dayHandlers, pic(), 'day.close', { date });
const report = (revision?: number, date = DAY) => call(dayHandlers, pic(), 'day.report', { date, revision });
const submit = () => call(dayHandlers, days.context, 'day.submit', { date: DAY });
const check = () => call(dayHandlers, days.context, 'day.submitCheck', { date: DAY });
const stored = (table: 'day_closings' | 'outbox') => days.context.db.read.all(query.selectFrom(table).selectAll().orderBy('revision'));

describe('closing a day', () => {
  test('freezes it as revision 1, and the outbox gets its figures without personal data', async () => {
    const { vehicleId } = days.vehicle({ name: 'Slamet Raharjo' });
    await days.log(vehicleId, { result: 'no_answer', note: 'sedang rapat' });
    days.at(`${DAY}T16:42`);
    expect(await close()).toEqual({ revision: 1 });
    expect(await report()).toMatchObject({
      revision: 1,
      closedAt: expect.stringContaining(`${DAY}T16:42`),
      closedBy: 'Dewi Anggraini',
      changedSinceClose: false,
      figures: { day: { total: { followedUp: 1 } } },
      detail: [{ customer: 'Slamet Raharjo', note: 'sedang rapat' }],
    });
    const [sent] = stored('outbox') as { payload: string; sent_at: string | null }[];
    expect(JSON.parse(sent?.payload ?? '')).toMatchObject({
      branchCode: '07781',
      date: DAY,
      revision: 1,
      day: { total: { followedUp: 1 } },
    });
    expect(sent?.sent_at).toBeNull();
    expect(sent?.payload).not.toMatch(/Slamet|rapat|Rina|Dewi|62812|JM91E/);
  });

  test('is refused while nothing changed, and for a day to come', async () => {
    await close();
    expect(await refusal(close())).toMatchObject({ code: 'nothing_changed_since_close', data: { revision: 1 } });
    expect(stored('outbox')).toHaveLength(1);
    expect(await refusal(close('2026-02-10'))).toMatchObject({ code: 'day_in_future' });
  });

  test('again after a correction makes the next revision; the old one stays, byte for byte', async () => {
    const { vehicleId } = days.vehicle();
    const { contactIds } = await days.log(vehicleId, { result: 'no_answer' });
    await close();
    const [first] = stored('day_closings');
    days.at('2026-02-10');
    await days.correct(contactIds[0] ?? 0, days.draft(vehicleId, { result: 'declined', objection: 'other', objectionText: 'pindah kota' }));
    expect(await report()).toMatchObject({ revision: 1, changedSinceClose: true, figures: { day: { total: { reached: 0 } } } });
    expect(await close()).toEqual({ revision: 2 });
    expect(await report()).toMatchObject({ revision: 2, changedSinceClose: false, figures: { day: { total: { reached: 1 } } } });
    expect((await report(1)).figures.day.total.reached).toBe(0);
    expect(stored('day_closings')[0]).toEqual(first);
    expect(stored('outbox').map((row) => row.revision)).toEqual([1, 2]);
  });

  test('is not undone by a booking that is moved, a plate that becomes known, or work of the next day', async () => {
    const { vehicleId } = days.vehicle();
    await days.log(vehicleId, { result: 'booked', booking: { date: '2026-02-12', slot: '09:00', type: 'regular' } });
    const other = days.vehicle();
    await close();
    days.at('2026-02-10');
    days.context.db.raw.exec(`UPDATE vehicles SET plate = 'T1234AB'`);
    await days.log(other.vehicleId, { result: 'no_answer' });
    expect(await report()).toMatchObject({ changedSinceClose: false });
    expect((await report(0)).detail).toMatchObject([{ vehicle: 'BeAT CBS T 1234 AB' }]);
    expect((await report()).detail).toMatchObject([{ vehicle: 'BeAT CBS' }]);
  });

  test('leaves no half: without its row in the outbox nothing is frozen', async () => {
    days.context.db.raw.exec(`CREATE TRIGGER refuse BEFORE INSERT ON outbox BEGIN SELECT RAISE(ABORT, 'full'); END`);
    await expect(close()).rejects.toThrow('full');
    expect(stored('day_closings')).toEqual([]);
    expect(await report()).toMatchObject({ revision: 0, closedBy: null });
  });

  test('an unknown revision is not made up', async () => {
    await close();
    expect(await refusal(report(2))).toMatchObject({ code: 'day_not_closed' });
  });
});

describe('handing in a day', () => {
  test('warns of what nobody touched, and is kept each time', async () => {
    const touched = days.vehicle();
    days.vehicle();
    await days.log(touched.vehicleId, { result: 'no_answer' });
    expect(await check()).toEqual({ incomplete: [], untouched: 1, inquiriesDue: 0, alreadySubmitted: false });
    days.at(`${DAY}T16:30`);
    expect(await submit()).toEqual({ untouched: 1 });
    expect((await check()).alreadySubmitted).toBe(true);
    days.at(`${DAY}T16:50`);
    await submit();
    const [listed] = await call(dayHandlers, days.context, 'days.list', { until: DAY, days: 1 });
    expect(listed).toMatchObject({ date: DAY, contacts: 1, submissions: [{ user: 'Rina Wulandari', untouched: 1 }], revisions: [] });
    expect(listed?.submissions[0]?.at).toContain('16:50');
  });

  test('what another admin has to do is not ours', async () => {
    const { vehicleId } = days.vehicle();
    days.context.db.raw.exec(`UPDATE vehicles SET assigned_to = ${days.users.pic.id} WHERE id = ${vehicleId}`);
    expect((await check()).untouched).toBe(0);
  });

  test.each([
    [{ result: 'booked' }, 'booking_required'],
    [{ result: 'declined' }, 'objection_required'],
    [{ result: 'already_serviced' }, 'serviced_details_required'],
    [{ result: 'call_back' }, 'call_back_time_required'],
  ] as const)('is refused while %o lies about without the rest', async (said, problem) => {
    const contactId = addContact(days.context, days.key(days.vehicle().vehicleId), { ...said, on: DAY, attempt: 1 });
    expect((await check()).incomplete).toEqual([{ contactId, problem }]);
    expect(await refusal(submit())).toEqual({ code: 'day_incomplete', data: { count: 1 } });
    await days.correct(contactId, null);
    expect(await submit()).toEqual({ untouched: 1 });
  });

  test('a booking that was moved since is still a booking', async () => {
    const { vehicleId } = days.vehicle();
    const accepted = { objection: 'time', weekdayImpossible: true, offer: 'weekend_booking', offerAnswer: 'accepted' } as const;
    await days.log(vehicleId, { result: 'declined', ...accepted, booking: { date: '2026-02-14', slot: '08:00', type: 'weekend' } });
    days.context.db.raw.exec(`UPDATE bookings SET date = '2026-02-13', type = 'regular'`);
    expect((await check()).incomplete).toEqual([]);
  });
});

test('the oldest day that was not closed is found between closed ones', async () => {
  const openDay = () => readOldestUnclosed(days.context.db.read, days.context.today);
  expect(openDay()).toBeNull();
  for (const date of ['2026-02-09', '2026-02-10', '2026-02-11']) {
    days.at(date);
    await days.log(days.vehicle().vehicleId, { result: 'no_answer' });
  }
  expect(openDay()).toBe('2026-02-09');
  await close('2026-02-09');
  await close('2026-02-11');
  days.at('2026-02-12');
  expect(openDay()).toBe('2026-02-10');
});
