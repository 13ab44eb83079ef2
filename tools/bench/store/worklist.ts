import { factsOfVehicles } from '../../../db/queries/follow-up-facts.ts';
import type { StoreContext } from '../../../electron/worker/store-context.ts';
import { addDays } from '../../../shared/domain/civil-date.ts';
import { deriveStep } from '../../../shared/domain/follow-up-schedule.ts';
import { alternate, comparison, timed } from '../alternate.ts';
import { BACKLOG_DAYS, BENCH_DAY } from '../branch/branch-size.ts';
import { call, forgetPlans, startDay, touch, withBranch } from '../branch/with-branch.ts';
import type { BenchRow } from '../row.ts';
import { logFirstCall } from './log-first-call.ts';

/** The list as one statement: due and waiting steps by the partial indexes, with what the screen shows of vehicle, customer, log and track. */
const RAW = `
WITH wanted AS MATERIALIZED (
  SELECT vehicle_id, program_id, cycle, step_no FROM follow_ups WHERE next_due BETWEEN @since AND @day AND deadline >= @day
  UNION
  SELECT f.vehicle_id, f.program_id, f.cycle, f.step_no FROM contacts c
    CROSS JOIN follow_ups f ON f.vehicle_id = c.vehicle_id AND f.program_id = c.program_id AND f.cycle = c.cycle AND f.step_no = c.step_no
  WHERE c.result = 'sent' AND c.on_day BETWEEN @messages AND @day AND f.deadline >= @day)
SELECT f.vehicle_id, f.program_id, f.cycle, f.step_no, f.step_code, f.deadline, f.next_due, p.code,
  v.customer_id, c.name, v.contact_phone, v.engine_number, v.plate, v.model, v.assigned_to, u.name,
  (SELECT json_group_array(json_array(at, attempt, channel, result, call_back_at)) FROM (
     SELECT * FROM contacts l WHERE l.vehicle_id = f.vehicle_id ORDER BY l.at, l.id)) AS log,
  (SELECT json_group_array(json_array(status, date)) FROM bookings b WHERE b.vehicle_id = f.vehicle_id) AS bookings,
  (SELECT json_group_array(json_array(date, kpb_step)) FROM visits s WHERE s.vehicle_id = f.vehicle_id) AS visits,
  (SELECT json_group_array(json_array(step_no, step_code, deadline)) FROM follow_ups t WHERE t.vehicle_id = f.vehicle_id) AS track,
  EXISTS (SELECT 1 FROM exclusions e WHERE e.vehicle_id = f.vehicle_id) AS excluded
FROM wanted w JOIN follow_ups f USING (vehicle_id, program_id, cycle, step_no) JOIN programs p ON p.id = f.program_id
JOIN vehicles v ON v.id = f.vehicle_id JOIN customers c ON c.id = v.customer_id LEFT JOIN users u ON u.id = v.assigned_to
ORDER BY f.deadline, f.vehicle_id`;

export const worklist: BenchRow = {
  name: 'worklist',
  run: (tools) =>
    withBranch(tools, async (context) => {
      await call(context, 'worklist.day', {}); // begins the day: what waits is settled once
      const raw = context.db.read.prepare<[Record<string, string>]>(RAW);
      const bounds = { day: BENCH_DAY, since: addDays(BENCH_DAY, -400), messages: addDays(BENCH_DAY, -120) };
      let rawRows = 0;
      const reference = () => {
        touch(context); // both sides read after a write, which makes SQLite read its pages anew
        return timed(() => {
          rawRows = raw.all(bounds).length;
        });
      };
      const afterContact = await alternate(tools.rounds, {
        reference,
        async here() {
          const { version } = await call(context, 'worklist.update', { known: null });
          await logFirstCall(context);
          return timed(() => call(context, 'worklist.update', { known: version })); // as the window asks
        },
      });
      const first = await alternate(tools.rounds, {
        reference,
        async here() {
          await startDay(context);
          return timed(() => call(context, 'worklist.day', {}));
        },
      });
      const fromNothing = await alternate(tools.rounds, {
        reference,
        here() {
          forgetPlans(context);
          return timed(() => call(context, 'worklist.day', {}));
        },
      });
      const { items } = await call(context, 'worklist.day', {});
      const difference = differenceFromRules(context, items);
      const because = difference === null ? undefined : 'its content differs from the rules';
      const notes = [
        `${items.length} items, ${rawRows} rows of the raw statement; ${difference ?? 'the same steps as derived from the facts of every vehicle'}`,
      ];
      const job = `worklist of a day with a ${BACKLOG_DAYS}-day backlog`;
      const told = { reference: 'raw statement, best index', goal: { is: 'atMost', ratio: 1.5, because } as const };
      return [
        comparison({ ...told, job: `${job}, after each contact`, notes }, afterContact),
        comparison({ ...told, job: `${job}, the first time after the start` }, first),
        comparison({ ...told, job: `${job}, had nothing been read ahead`, goal: null }, fromNothing),
      ];
    }),
};

const BATCH = 2000;

/** Every step of every vehicle derived from its facts, without any index; null when the list holds just those that are to be worked. */
function differenceFromRules(context: StoreContext, items: readonly { kind: string; followUp: object | null }[]): string | null {
  const db = context.db.read;
  const listed = new Set(items.filter(({ kind }) => !kind.endsWith('_booking')).map(({ kind, followUp }) => `${kind} ${nameOf(followUp)}`));
  const expected = new Set<string>();
  const { n: vehicles = 0 } = db.prepare<[], { n: number }>('SELECT max(id) AS n FROM vehicles').get() ?? {};
  for (let start = 1; start <= vehicles; start += BATCH) {
    const ids = Array.from({ length: BATCH }, (_, index) => start + index);
    for (const { key, facts } of factsOfVehicles(db, ids)) {
      if (facts.deadline < BENCH_DAY) continue;
      const { state, active, waitingForAnswer, callBackOn } = deriveStep(facts, BENCH_DAY, context.settings);
      if (state !== 'open') continue;
      const isPromised = active && !active.reContact && callBackOn !== null && callBackOn <= BENCH_DAY;
      if (active) expected.add(`${isPromised ? 'call_back' : 'attempt'} ${nameOf(key)}`);
      else if (waitingForAnswer) expected.add(`waiting ${nameOf(key)}`);
    }
  }
  const missing = [...expected].filter((name) => !listed.has(name));
  const tooMuch = [...listed].filter((name) => !expected.has(name));
  if (missing.length + tooMuch.length === 0) return null;
  return `${missing.length} missing (${missing[0] ?? '–'}), ${tooMuch.length} too much (${tooMuch[0] ?? '–'})`;
}

function nameOf(followUp: object | null): string {
  return followUp === null ? 'outside the plan' : Object.values(followUp).join('/');
}
