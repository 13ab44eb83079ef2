import type { mergeContract } from '../../../shared/contract/merges.ts';
import type { AreaHandlers } from '../area-handlers.ts';
import { compareCustomers } from './merges/compare.ts';
import { listMerges } from './merges/list.ts';
import { mergeCustomers } from './merges/merge.ts';
import { setNotSame } from './merges/not-same.ts';
import { unmergeCustomers } from './merges/unmerge.ts';

/** Customers who are recorded twice (DOMAIN 2): offered for review, merged by a person, parted again. */
export const mergeHandlers: AreaHandlers<typeof mergeContract> = {
  'customers.compare': (ids, { context }) => compareCustomers(context, ids),
  'customers.merge': (input, { context }) => mergeCustomers(context, input),
  'customers.unmerge': ({ mergeId }, { context }) => unmergeCustomers(context, mergeId),
  'customers.merges': (_input, { context }) => listMerges(context),
  'customers.notSame': (input, { context }) => setNotSame(context, input),
};
