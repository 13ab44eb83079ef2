import { readCustomerListBlock, readCustomerListIds, readCustomerRows } from '../../../../db/queries/customer-rows.ts';
import { searchVehicles } from '../../../../db/queries/search-index.ts';
import { foldForSearch, searchNeedles } from '../../../../db/queries/search-text.ts';
import type { CustomerRow, customerContract } from '../../../../shared/contract/customers.ts';
import type { InputOf } from '../../../../shared/rpc/index.ts';
import { noteBulkView } from '../../bulk-view.ts';
import { searchMemoryOf } from '../../search-memory/search-memory.ts';
import type { StoreContext } from '../../store-context.ts';
import { untilChanged } from '../../until-changed.ts';

type PageInput = InputOf<(typeof customerContract)['customers.page']>;

/** One block of the grid. */
export function customersPage(context: StoreContext, input: PageInput): { rows: CustomerRow[]; total: number } {
  const { ids, total } = listBlock(context, input);
  const rows = readCustomerRows(context.db.read, ids, context.today);
  noteBulkView(
    context,
    'customers',
    rows.map(({ phone }) => phone),
  );
  return { rows, total };
}

/** The order is worked out once and kept until something changes: blocks further down cost nothing more. */
function listBlock(
  context: StoreContext,
  { search = '', sort = [], filter = {}, offset, limit }: PageInput,
): { ids: number[]; total: number } {
  const isUsualOrder = sort.every(({ column, descending }) => column === 'customer' && !descending);
  const isFiltered = Object.values(filter).some((value) => value !== undefined);
  const needles = searchNeedles(search);
  const known = isUsualOrder && !isFiltered ? searchMemoryOf(context.db) : null;
  if (known && needles.length === 0 && !known.isReady()) return readCustomerListBlock(context.db.read, { offset, limit });
  const query = { search: search.trim(), sort, filter, today: context.today };
  const ids = untilChanged(
    context.db,
    `customers ${JSON.stringify(query)}`,
    () => known?.find(needles) ?? readCustomerListIds(context.db.read, query),
  );
  return { ids: ids.slice(offset, offset + limit), total: ids.length };
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
