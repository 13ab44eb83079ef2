import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { storeHandlers } from '../../../electron/worker/handlers.ts';
import { call } from '../../support/call.ts';
import { type InquiryBranch, MORNING, openInquiryBranch } from './support.ts';

let branch: InquiryBranch;
beforeEach(() => {
  branch = openInquiryBranch();
});
afterEach(() => branch.close());

const DAY = MORNING.slice(0, 10);
const BOOKING = { date: '2026-11-20', slot: '09:00', type: 'regular' } as const;
const report = (date = DAY) => call(storeHandlers, branch.context, 'day.report', { date });
const dashboard = () => call(storeHandlers, branch.context, 'dashboard.get', { period: 'today' });
const check = (context = branch.context) => call(storeHandlers, context, 'day.submitCheck', { date: DAY });
const rows = (person?: string) =>
  call(storeHandlers, branch.context, 'dashboard.rows', {
    figure: 'inquiriesAnswered',
    period: 'today',
    limit: 9,
    ...(person && { person }),
  });

describe('what people did for inquiries', () => {
  it('stands beside their attempts in the day’s report: each inquiry once, and the bookings from it', async () => {
    const [first, second] = [await branch.ask(), await branch.ask({ phone: '0812 5550 0178', name: 'Eko Saputra' })];
    await branch.log(first, { result: 'call_back', callBackAt: `${DAY}T15:00` });
    await branch.log(first, { result: 'booked', booking: BOOKING });
    const admin = branch.as(branch.users.admin);
    await branch.log(second, { result: 'no_answer' }, admin);
    const { figures } = await report();
    expect(figures.perUser).toEqual(
      [
        { name: branch.users.pic.name, followedUp: 0, booked: 0, inquiries: 1, inquiryBookings: 1 },
        { name: branch.users.admin.name, followedUp: 0, booked: 0, inquiries: 1, inquiryBookings: 0 },
      ].sort((one, other) => one.name.localeCompare(other.name, 'id')),
    );
    expect(figures.day.total).toMatchObject({ followedUp: 0, booked: 0 });
    const { html } = await call(storeHandlers, branch.context, 'day.reportHtml', { date: DAY, language: 'id', detail: true });
    expect(html).toContain('1 (1)');
    expect((await report('2026-11-18')).figures.perUser).toEqual([]);
  });

  it('has its rows on the dashboard, all of them and one person’s', async () => {
    const [first, second] = [await branch.ask(), await branch.ask({ phone: '0812 5550 0178', name: 'Eko Saputra' })];
    const admin = branch.as(branch.users.admin);
    await branch.log(first, {});
    await branch.log(first, {}, admin);
    await branch.log(second, {}, admin);
    const { people, together } = await dashboard();
    expect(people.map(({ name, inquiriesAnswered }) => [name, inquiriesAnswered])).toEqual(
      expect.arrayContaining([
        [branch.users.pic.name, 1],
        [branch.users.admin.name, 2],
      ]),
    );
    expect([together?.inquiriesAnswered, (await rows()).total, (await rows(branch.users.admin.name)).total]).toEqual([2, 2, 2]);
    expect((await rows(branch.users.pic.name)).rows.map(({ customer }) => customer)).toEqual(['Sari Dewi']);
  });

  it('names whoever booked the customer that came, also when the booking was moved', async () => {
    const id = await branch.ask();
    const bookingId = (await branch.log(id, { result: 'booked', booking: { ...BOOKING, date: DAY, slot: '10:00' } })) ?? 0;
    const moved = await call(storeHandlers, branch.context, 'booking.reschedule', {
      id: bookingId,
      date: DAY,
      slot: '11:00',
      overbook: true,
    });
    branch.clock.set(`${DAY}T11:30`);
    await call(storeHandlers, branch.context, 'booking.settle', { id: moved.id, status: 'shown' });
    expect((await dashboard()).people.map(({ name, shown }) => [name, shown])).toEqual([[branch.users.pic.name, 1]]);
  });

  it('is missed before the day is handed in, as far as it is the user’s or nobody’s', async () => {
    const own = await branch.ask();
    expect((await check()).inquiriesDue).toBe(1);
    const admin = branch.as(branch.users.admin);
    expect((await check(admin)).inquiriesDue).toBe(1);
    await call(storeHandlers, branch.context, 'inquiry.assign', { ids: [own], userId: branch.users.pic.id });
    expect((await check(admin)).inquiriesDue).toBe(0);
    await branch.log(own, { result: 'no_answer' });
    expect((await check()).inquiriesDue).toBe(0);
  });
});
