import { afterEach, beforeEach, expect, test } from 'vitest';
import { lapsedSteps } from '../../../electron/worker/use-cases/dashboard/lost-steps.ts';
import { periodFacts } from '../../../electron/worker/use-cases/days/period-figures.ts';
import { programHandlers } from '../../../electron/worker/use-cases/programs.ts';
import { call } from '../../support/call.ts';
import { type ContactDays, openContactDays } from '../../support/contact-days.ts';

let days: ContactDays;
beforeEach(() => {
  days = openContactDays();
});
afterEach(() => days.close());

async function switchKpb(active: boolean) {
  const kpb = (await call(programHandlers, days.context, 'programs.list', {})).find(({ code }) => code === 'KPB');
  if (!kpb) throw new Error('no program KPB');
  const { source: _source, ...program } = kpb;
  await call(programHandlers, days.context, 'programs.save', { ...program, active });
}

/** Attempts of February and March, as the figures count them: number, due, followed up, missed. */
function counted() {
  const facts = periodFacts(days.context, '2026-02-01', '2026-03-31');
  const attempts = facts.attempts.map(({ row }) => [row.attempt, row.due, row.followedUp, row.missed]);
  return { attempts, lapsed: lapsedSteps(days.context, facts).length };
}

test('a logged step of a program that is switched off is asked for nowhere and counts what was logged; switched on it goes on', async () => {
  const { vehicleId } = days.vehicle();
  await days.log(vehicleId, { result: 'no_answer', channel: 'whatsapp' });
  days.at('2026-02-24');
  expect(days.step(vehicleId)).toMatchObject({ resting: false, active: { n: 2 } });
  // Looked at before the switching too, so that what is kept in memory has to notice it.
  days.at('2026-04-01');
  const working = {
    attempts: [
      [1, true, true, false],
      [2, true, false, true],
      [3, true, false, true],
    ],
    lapsed: 1,
  };
  expect(counted()).toEqual(working);

  days.at('2026-02-20');
  await switchKpb(false);
  days.at('2026-02-26');
  expect(days.step(vehicleId)).toMatchObject({ resting: true, active: null, waitingSince: null, callBackOn: null });
  expect((await days.panel(vehicleId)).message.text).not.toContain('KPB1');
  expect(await days.due()).toEqual([]);
  days.at('2026-04-01');
  expect(counted()).toEqual({ attempts: [[1, true, true, false]], lapsed: 0 });

  days.at('2026-02-21');
  await switchKpb(true);
  days.at('2026-04-01');
  expect(counted()).toEqual(working);
});
