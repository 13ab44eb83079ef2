import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { factsOfVehicles } from '../../../db/queries/follow-up-facts.ts';
import { replanVehicles } from '../../../electron/worker/planning/replan.ts';
import { bookingHandlers } from '../../../electron/worker/use-cases/bookings.ts';
import { contactHandlers } from '../../../electron/worker/use-cases/contacts.ts';
import { dayHandlers } from '../../../electron/worker/use-cases/days.ts';
import { figuresHandlers } from '../../../electron/worker/use-cases/figures.ts';
import { programHandlers } from '../../../electron/worker/use-cases/programs.ts';
import type { ContactDraft } from '../../../shared/contract/contacts.ts';
import { call } from '../../support/call.ts';
import { type ContactDays, openContactDays } from '../../support/contact-days.ts';
import { addVisit } from '../../support/facts.ts';

let days: ContactDays;
beforeEach(() => {
  days = openContactDays({ now: '2026-11-10T08:00' });
});
afterEach(() => days.close());

const BOUGHT_LONG_AGO = { purchaseDate: '2020-01-10', firstImportedOn: '2025-01-10' };

async function switchOn(code: string) {
  const pic = days.as(days.users.pic);
  const program = (await call(programHandlers, pic, 'programs.list', {})).find((one) => one.code === code);
  if (!program) throw new Error(`no program ${code}`);
  const { source: _source, ...kept } = program;
  await call(programHandlers, pic, 'programs.save', { ...kept, active: true });
}

function visit(vehicleId: number, date: string, knownOn?: string) {
  days.context.db.transaction(() => {
    addVisit(days.context, vehicleId, { date, ...(knownOn && { knownOn }) });
    replanVehicles(days.context, [vehicleId]);
  });
}

/** 'TLS 1 whatsapp 2026-11-13' */
async function due(date?: string) {
  const { items } = await days.worklist(date);
  return items.map((item) => [item.step, item.attempt, item.channel, item.dueDate].join(' '));
}

async function keyOf(vehicleId: number) {
  const item = (await days.worklist()).items.find((one) => one.vehicleId === vehicleId);
  if (!item?.followUp) throw new Error('nothing is due');
  return item.followUp;
}

describe('after a visit', () => {
  test('nothing is asked before the branch has switched it on, nor for visits of before', async () => {
    const { vehicleId } = days.vehicle(BOUGHT_LONG_AGO);
    visit(vehicleId, '2026-11-08');
    expect(await due('2026-11-13')).toEqual([]);
    await switchOn('AFTERCARE');
    expect(await due('2026-11-13')).toEqual([]);
    visit(vehicleId, '2026-11-10');
    expect(await due('2026-11-12')).toEqual([]);
    expect(await due('2026-11-13')).toEqual(['TLS 1 whatsapp 2026-11-13']);
    expect(await due('2026-11-15')).toEqual(['TLS 2 call 2026-11-15']);
    expect(await due('2026-11-18')).toEqual([]);
  });

  test('a visit that an import brings late starts with what can still be done, and nothing of before was missed', async () => {
    await switchOn('AFTERCARE');
    const { vehicleId } = days.vehicle(BOUGHT_LONG_AGO);
    days.at('2026-11-16');
    visit(vehicleId, '2026-11-11', '2026-11-16');
    expect(await due()).toEqual(['TLS 2 call 2026-11-16']);
    visit(vehicleId, '2026-11-02', '2026-11-16');
    expect(await due()).toEqual(['TLS 2 call 2026-11-16']);
    const { figures } = await call(dayHandlers, days.context, 'day.report', { date: '2026-11-16' });
    expect(figures.monthToDate.total).toMatchObject({ due: 1, missed: 0 });
  });

  test('the customer gives a mark, which ends it and stands in report, history and figures', async () => {
    await switchOn('AFTERCARE');
    const { vehicleId } = days.vehicle(BOUGHT_LONG_AGO);
    visit(vehicleId, '2026-11-10');
    days.at('2026-11-13');
    const followUp = await keyOf(vehicleId);
    const panel = await call(contactHandlers, days.context, 'contact.panel', { vehicleId, followUp });
    expect(panel.message.text).toMatch(/nilai 1 sampai 5/);
    const draft: ContactDraft = { vehicleId, followUp, attempt: 1, channel: 'whatsapp', result: 'answered', satisfaction: 2 };
    await expect(days.logAll([draft])).rejects.toMatchObject({ code: 'contact_incomplete', data: { problems: ['note_required'] } });
    await expect(days.logAll([{ ...draft, result: 'already_serviced', satisfaction: undefined }])).rejects.toMatchObject({
      data: { problems: expect.arrayContaining(['result_not_of_program']) },
    });
    const { contactIds } = await days.logAll([{ ...draft, complaintOpened: true, note: 'rem masih bunyi' }]);
    expect(await due()).toEqual([]);
    expect(days.step(vehicleId)).toMatchObject({ subject: 'vehicle' });
    expect((await days.history(vehicleId))[0]).toMatchObject({ result: 'answered', step: 'TLS', satisfaction: 2, complaint: true });
    const { detail, figures } = await call(dayHandlers, days.context, 'day.report', { date: '2026-11-13' });
    expect(detail).toMatchObject([{ step: 'TLS', result: 'answered', satisfaction: 2, complaint: true, note: 'rem masih bunyi' }]);
    expect(figures.day.rows).toMatchObject([
      { program: 'AFTERCARE', step: 'TLS', attempt: null, due: 1, followedUp: 1, reached: 1 },
      { program: 'AFTERCARE', step: 'TLS', attempt: 1, channel: 'whatsapp' },
    ]);
    const said = async () => {
      const { figures: told } = await call(figuresHandlers, days.context, 'figures.evaluation', { period: 'month', on: '2026-11-13' });
      const of = (name: string) => told.find((figure) => figure.name === name);
      return [of('satisfiedRate')?.numerator, of('satisfiedRate')?.denominator, of('complaints')?.now, of('complaints')?.before];
    };
    expect(await said()).toEqual([0, 1, 1, 0]);
    await days.correct(contactIds[0] ?? 0, { ...draft, satisfaction: 5 });
    expect(await said()).toEqual([1, 1, 0, 0]);
  });
});

describe('after a missed booking', () => {
  const bookAtDesk = (vehicleId: number, date: string) =>
    call(bookingHandlers, days.context, 'booking.create', { vehicleId, followUp: null, draft: { date, slot: '09:00', type: 'regular' } });

  test('that belongs to no step the customer is called on the next day and two days later', async () => {
    const { vehicleId } = days.vehicle(BOUGHT_LONG_AGO);
    const { id } = await bookAtDesk(vehicleId, '2026-11-10');
    days.at('2026-11-11');
    await days.settle(id, 'no_show');
    expect(await due()).toEqual(['TD 1 call 2026-11-11']);
    const followUp = await keyOf(vehicleId);
    const panel = await call(contactHandlers, days.context, 'contact.panel', { vehicleId, followUp });
    expect(panel.script.text).toMatch(/Kemarin kami menunggu/);
    await days.logAll([{ vehicleId, followUp, attempt: 1, channel: 'call', result: 'no_answer' }]);
    expect([await due('2026-11-12'), await due('2026-11-13'), await due('2026-11-16')]).toEqual([[], ['TD 2 call 2026-11-13'], []]);
  });

  test('is recovered once, by head office’s program where it has sent one', async () => {
    days.context.db.transaction(() => {
      const insert = days.context.db.raw.prepare(
        `INSERT INTO programs (code, name, anchor, position, active, subject, source) VALUES (?, ?, 'last_visit', 99, 1, 'no_show', 'head_office')`,
      );
      const id = insert.run('HO_TD', 'Pemulihan').lastInsertRowid;
      days.context.db.raw
        .prepare(`INSERT INTO program_attempts (program_id, n, days_before, channel) VALUES (?, 1, 4, 'whatsapp')`)
        .run(id);
      days.context.db.raw
        .prepare(`INSERT INTO program_steps (program_id, engine_prefix, step_no, code, deadline_days) VALUES (?, '*', 1, 'HTD', 5)`)
        .run(id);
    });
    const { vehicleId } = days.vehicle(BOUGHT_LONG_AGO);
    const { id } = await bookAtDesk(vehicleId, '2026-11-10');
    days.at('2026-11-11');
    await days.settle(id, 'no_show');
    expect(await due()).toEqual(['HTD 1 whatsapp 2026-11-11']);
  });

  test('of an open step nothing is added: DOMAIN 3, rule 10 calls by that step', async () => {
    days.at('2026-11-10');
    const { vehicleId } = days.vehicle({ purchaseDate: '2026-09-20', firstImportedOn: '2026-09-25' });
    const { id } = await days.book(vehicleId, '2026-11-10');
    days.at('2026-11-11');
    await days.settle(id, 'no_show');
    expect(await due()).toEqual(['KPB1 2 call 2026-11-11']);
  });

  test.each([
    ['a new booking at the desk', async (vehicleId: number) => void (await bookAtDesk(vehicleId, '2026-11-14'))],
    ['a visit', async (vehicleId: number) => visit(vehicleId, '2026-11-11')],
  ])('%s ends it', async (_what, happens) => {
    const { vehicleId } = days.vehicle(BOUGHT_LONG_AGO);
    const { id } = await bookAtDesk(vehicleId, '2026-11-10');
    days.at('2026-11-11');
    await days.settle(id, 'no_show');
    await happens(vehicleId);
    expect(await due()).toEqual([]);
  });

  test('facts of its step look back no further than the day that it was known', async () => {
    const { vehicleId } = days.vehicle(BOUGHT_LONG_AGO);
    const { id } = await bookAtDesk(vehicleId, '2026-11-10');
    days.at('2026-11-12');
    await days.settle(id, 'no_show');
    const step = factsOfVehicles(days.context.db.read, [vehicleId]).find(({ subject }) => subject === 'no_show');
    expect(step).toMatchObject({
      stepCode: 'TD',
      anchorDate: '2026-11-10',
      facts: { deadline: '2026-11-15', firstImportedOn: '2026-11-12' },
    });
  });
});
