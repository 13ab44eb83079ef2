import type { StoreContext } from '../../../electron/worker/store-context.ts';
import { addDays, firstOfMonth } from '../../../shared/domain/civil-date.ts';
import { alternate, comparison, timed } from '../alternate.ts';
import { BENCH_DAY } from '../branch/branch-size.ts';
import { call, forgetPlans, startDay, touch, withBranch } from '../branch/with-branch.ts';
import type { BenchRow } from '../row.ts';
import { logFirstCall } from './log-first-call.ts';

const DAY = addDays(BENCH_DAY, -1);

/** The counts of the report, per step and attempt, for a period: what was due by its dates, and what was logged, offered, booked and serviced. */
const RAW = [
  `WITH attempts AS (
     SELECT f.vehicle_id, f.program_id, f.cycle, f.step_no, f.step_code, a.n, date(f.deadline, -a.days_before || ' days') AS due
     FROM follow_ups f JOIN program_attempts a ON a.program_id = f.program_id WHERE f.deadline >= @from AND f.first_due <= @to)
   SELECT t.step_code, t.n, count(*) AS due, sum(log.on_day BETWEEN @from AND @to) AS followed_up,
     sum(log.on_day <= date(t.due, '1 day')) AS on_time, sum(log.reached) AS reached
   FROM attempts t LEFT JOIN (
     SELECT vehicle_id, program_id, cycle, step_no, attempt, min(on_day) AS on_day,
       max(result IN ('booked', 'declined', 'call_back', 'already_serviced', 'sold', 'do_not_contact')) AS reached
     FROM contacts c WHERE on_day BETWEEN @from AND @to AND user_id IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM contacts later WHERE later.corrects_id = c.id) GROUP BY 1, 2, 3, 4, 5) log
     ON log.vehicle_id = t.vehicle_id AND log.program_id = t.program_id AND log.cycle = t.cycle AND log.step_no = t.step_no AND log.attempt = t.n
   WHERE t.due BETWEEN date(@from, '-15 days') AND @to GROUP BY 1, 2`,
  `SELECT offer, offer_answer, count(*) FROM contacts WHERE on_day BETWEEN @from AND @to AND offer IS NOT NULL GROUP BY 1, 2`,
  `SELECT f.step_code, c.attempt, b.status, count(*) FROM bookings b LEFT JOIN contacts c ON c.id = b.contact_id
     LEFT JOIN follow_ups f ON f.vehicle_id = b.vehicle_id AND f.program_id = b.program_id AND f.cycle = b.cycle AND f.step_no = b.step_no
   WHERE b.made_at BETWEEN @from AND @to || 'U' OR b.date BETWEEN @from AND @to GROUP BY 1, 2, 3`,
  `SELECT attribution, count(*) FROM visits WHERE date BETWEEN @from AND @to GROUP BY 1`,
];

const RAW_DETAIL = `SELECT c.*, u.name, k.name, k.id, v.engine_number, v.plate, v.model, f.step_code, b.date, b.slot FROM contacts c
  JOIN vehicles v ON v.id = c.vehicle_id JOIN customers k ON k.id = v.customer_id LEFT JOIN users u ON u.id = c.user_id
  LEFT JOIN follow_ups f ON f.vehicle_id = c.vehicle_id AND f.program_id = c.program_id AND f.cycle = c.cycle AND f.step_no = c.step_no
  LEFT JOIN bookings b ON b.vehicle_id = c.vehicle_id AND b.contact_id = c.id WHERE c.on_day = ? ORDER BY c.at`;

/** Day and month to date, live, with the detail of the day. */
export const dailyReport: BenchRow = {
  name: 'daily report',
  run: (tools) =>
    withBranch(tools, async (context) => {
      let rows = 0;
      const reference = () => {
        touch(context); // both sides read after a write, which makes SQLite read its pages anew
        return timed(() => readRaw(context));
      };
      const here = () =>
        timed(async () => {
          rows = (await call(context, 'day.report', { date: DAY })).detail.length;
        });
      const closing = await timed(() => call(context, 'day.close', { date: DAY })); // as it was the evening before
      const afterContact = await alternate(tools.rounds, {
        reference,
        async here() {
          await logFirstCall(context);
          return here();
        },
      });
      const first = await alternate(tools.rounds, {
        reference,
        async here() {
          await startDay(context);
          return here();
        },
      });
      const fromNothing = await alternate(tools.rounds, {
        reference,
        here() {
          forgetPlans(context);
          return here();
        },
      });
      const notes = [`${rows} contacts on the day; the raw statements count by dates alone, without the rules of DOMAIN 3`];
      const job = 'daily report figures, day and month to date';
      const told = { reference: 'raw SQL', goal: { is: 'atMost', ratio: 1.5 } as const };
      return [
        comparison({ ...told, job: `${job}, after each contact`, notes }, afterContact),
        comparison({ ...told, job: `${job}, the first time after the start` }, first),
        comparison({ ...told, job: `${job}, had nothing been read ahead`, goal: null }, fromNothing),
        {
          job: 'close a day',
          reference: '–',
          here: `${Math.round(closing)} ms`,
          ratio: null,
          goal: null,
          notes: ['once, cold: figures, detail, summary, outbox, audit'],
        },
      ];
    }),
};

function readRaw({ db }: StoreContext): void {
  for (const from of [DAY, firstOfMonth(DAY)]) for (const sql of RAW) db.read.prepare<[object]>(sql).all({ from, to: DAY });
  db.read.prepare<[string]>(RAW_DETAIL).all(DAY);
}
