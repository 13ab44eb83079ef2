import type { ReadHandle } from '../../../../db/handle.ts';
import { readDistinctFrom, readDistinctPairs } from '../../../../db/queries/distinct-customers.ts';
import {
  type NamedCustomer,
  readNamedCustomers,
  readNameKeys,
  readNameNeighbours,
  readPhoneSharers,
  readSharedPhones,
} from '../../../../db/queries/duplicates.ts';
import type { CustomerPage, customerContract } from '../../../../shared/contract/customers.ts';
import { keysAlike } from '../../../../shared/domain/person-name.ts';
import type { OutputOf } from '../../../../shared/rpc/index.ts';
import { noteBulkView } from '../../bulk-view.ts';
import type { StoreContext } from '../../store-context.ts';
import { untilChanged } from '../../until-changed.ts';

type Pairs = OutputOf<(typeof customerContract)['customers.duplicates']>;

/** A list to be looked through by people: more pairs than this nobody reads. */
const MOST_PAIRS = 500;
const MOST_ALIKE_NEIGHBOURS = 3000;
const MOST_OF_ONE = 10;
/** Each name is compared with so many that follow it among names that begin alike: work grows with the customers, not with their square. */
const COMPARED_WITH = 12;

/**
 * Customers who may be one person: offered for review, never merged by themselves (DOMAIN 2). The same number first, then equal names, then
 * alike ones; not those whom a person found to be two.
 */
export function duplicatePairs(context: StoreContext): Pairs {
  const pairs = untilChanged(context.db, 'duplicates', () => findPairs(context.db.read));
  noteBulkView(
    context,
    'duplicates',
    pairs.flatMap(({ a, b }) => [a.phone, b.phone]),
  );
  return pairs;
}

interface Pair {
  ids: [number, number];
  why: Pairs[number]['why'];
}

function findPairs(db: ReadHandle): Pairs {
  const pairs = new Map<string, Pair>();
  const distinct = new Set(readDistinctPairs(db).map(({ oneId, otherId }) => inOrder([oneId, otherId]).join('/')));
  for (const pair of candidates(db)) {
    const name = pair.ids.join('/');
    const isOne = pair.ids[0] === pair.ids[1];
    if (!isOne && !distinct.has(name) && !pairs.has(name)) pairs.set(name, pair);
    if (pairs.size >= MOST_PAIRS) break;
  }
  const found = [...pairs.values()];
  const named = readNamedCustomers(
    db,
    found.flatMap((pair) => pair.ids),
  );
  return found.flatMap(({ ids, why }) => {
    const [a, b] = ids.map((id) => named.get(id));
    return a && b ? [{ a: shown(a), b: shown(b), why }] : [];
  });
}

function* candidates(db: ReadHandle): Generator<Pair> {
  for (const { customerIds } of readSharedPhones(db, MOST_PAIRS))
    for (const pair of neighbours(customerIds)) yield { ids: inOrder(pair), why: 'same_phone' };
  const names = readNameKeys(db);
  for (const [one, other] of neighbours(names))
    if (one.nameKey === other.nameKey) yield { ids: inOrder([one.customerId, other.customerId]), why: 'alike_name' };
  for (const bucket of Map.groupBy(names, bucketOf).values()) {
    for (const [index, one] of bucket.entries()) {
      for (const other of bucket.slice(index + 1, index + 1 + COMPARED_WITH))
        if (one.nameKey !== other.nameKey && keysAlike(one.nameKey)(other.nameKey))
          yield { ids: inOrder([one.customerId, other.customerId]), why: 'alike_name' };
    }
  }
}

/** Each with the one that follows it: what many share is one chain, not every pair. */
function neighbours<Item>(items: readonly Item[]): [Item, Item][] {
  return items.slice(1).map((item, index) => [items[index] ?? item, item]);
}

function inOrder([one, other]: readonly [number, number]): [number, number] {
  return one < other ? [one, other] : [other, one];
}

/** The first letters of the first two words: alike names mostly have these in common, whatever else is spelled differently. */
function bucketOf({ nameKey }: { nameKey: string }): string {
  const [first = '', second = ''] = nameKey.split(' ');
  return `${first.slice(0, 2)} ${second.slice(0, 1)}`;
}

/** Who may be the same person as one customer, alike names first. */
export function duplicatesOf(context: StoreContext, customerId: number, nameKey: string): CustomerPage['possibleDuplicates'] {
  const db = context.db.read;
  const distinct = readDistinctFrom(db, customerId);
  const isAlike = keysAlike(nameKey);
  const alike = nameKey.includes(' ')
    ? readNameNeighbours(db, customerId, nameKey.slice(0, 2), MOST_ALIKE_NEIGHBOURS)
        .filter((other) => other.nameKey.includes(' ') && isAlike(other.nameKey) && !distinct.has(other.customerId))
        .map((other) => other.customerId)
    : [];
  const first = alike.slice(0, MOST_OF_ONE);
  const named = readNamedCustomers(db, first);
  const known = new Set([...distinct.keys(), ...alike]);
  const sharers = readPhoneSharers(db, customerId, MOST_OF_ONE).filter((one) => !known.has(one.customerId));
  return [
    ...first.flatMap((id) => named.get(id) ?? []).map((one) => ({ ...shown(one), why: 'alike_name' as const })),
    ...sharers.map((one) => ({ ...shown(one), why: 'same_phone' as const })),
  ];
}

function shown({ customerId, name, phone }: NamedCustomer) {
  return { customerId, name, phone };
}
