import { alternate, comparison, timed } from '../alternate.ts';
import { call, withBranch } from '../branch/with-branch.ts';
import type { BenchRow } from '../row.ts';

/** What a screen of the first 200 needs, and their number, without search, filters and the order by other columns. */
const RAW = `SELECT v.id, c.id, c.name, v.contact_phone, v.plate, v.model, v.engine_number, v.purchase_date, v.last_visit_on, c.district, c.city
  FROM customers c JOIN vehicles v ON v.customer_id = c.id ORDER BY c.name_key, v.id LIMIT 200`;

const ALL = { search: '', sort: [], filter: {} };

/** The first block of the grid after something was changed, when the order must be worked out again, and a block further down. */
export const customers: BenchRow = {
  name: 'customers',
  run: (tools) =>
    withBranch(tools, async (context) => {
      const touch = context.db.raw.prepare('UPDATE customers SET note = ? WHERE id = 1');
      let turn = 0;
      const reference = () =>
        timed(() => {
          context.db.read.prepare<[]>(RAW).all();
          context.db.read.prepare<[]>('SELECT count(*) FROM vehicles').get();
        });
      const first = await alternate(tools.rounds, {
        reference,
        here() {
          turn += 1;
          touch.run(String(turn));
          return timed(() => call(context, 'customers.page', { ...ALL, offset: 0, limit: 200 }));
        },
      });
      const offset = Math.floor(tools.size.vehicles / 2);
      const next = await alternate(tools.rounds, {
        reference,
        here: () => timed(() => call(context, 'customers.page', { ...ALL, offset, limit: 200 })),
      });
      return [
        comparison({ job: 'customers, first 200 after a change', reference: 'raw statement with LIMIT', goal: null }, first),
        comparison({ job: 'customers, 200 in the middle', reference: 'raw statement with LIMIT', goal: null }, next),
      ];
    }),
};
