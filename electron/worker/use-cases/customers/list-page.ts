import { readCustomerListIds, readCustomerRows } from '../../../../db/queries/customer-rows.ts';
import { searchVehicles } from '../../../../db/queries/search-index.ts';
import { foldForSearch } from '../../../../db/queries/search-text.ts';
import type { CustomerRow, customerContract } from '../../../../shared/contract/customers.ts';
import type { InputOf } from '../../../../shared/rpc/index.ts';
import { noteBulkView } from '../../bulk-view.ts';
import type { StoreContext } from '../../store-context.ts';
import { untilChanged } from '../../until-changed.ts';

type PageInput = InputOf<(typeof customerContract)['customers.page']>;

/** One block of the grid. The order is worked out once and kept until something changes: blocks further down cost nothing more. */
export function customersPage(context: StoreContext, input: PageInput): { rows: CustomerRow[]; total: number } {
  const { search = '', sort = [], filter = {}, offset, limit } = input;
  const { today } = context;
  const query = { search: search.trim(), sort, filter, today };
  const ids = untilChanged(context.db, `customers ${JSON.stringify(query)}`, () => readCustomerListIds(context.db.read, query));
  const rows = readCustomerRows(context.db.read, ids.slice(offset, offset + limit), today);
  noteBulkView(
    context,
    'customers',
    rows.map(({ phone }) => phone),
  );
  return { rows, total: ids.length };
}

const QUICK_ROWS = 20;
/** The best of so many are shown: in a short list nobody reads on, one more letter is quicker. */
const QUICK_LOOKED_AT = 200;

/** For the search box: who is called so comes before whose number holds the text, then by name. */
export function searchQuick(context: StoreContext, text: string): CustomerRow[] {
  const typed = foldForSearch(text);
  const rank = (row: CustomerRow) => {
    const name = foldForSearch(row.customer);
    if (name.startsWith(typed)) return 0;
    return name.includes(` ${typed}`) ? 1 : 2;
  };
  return readCustomerRows(context.db.read, searchVehicles(context.db.read, text, QUICK_LOOKED_AT), context.today)
    .map((row) => ({ row, rank: rank(row) }))
    .sort((one, other) => one.rank - other.rank || one.row.customer.localeCompare(other.row.customer, 'id'))
    .slice(0, QUICK_ROWS)
    .map(({ row }) => row);
}
