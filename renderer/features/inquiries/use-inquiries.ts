import { useDebouncedValue } from '@mantine/hooks';
import { useMemo } from 'react';
import type { Inquiry } from '../../../shared/contract/inquiries.ts';
import { type CallInput, useRead, useToday } from '../../api/index.ts';
import { openTabOf, type TabName } from './list/tabs.ts';
import type { ViewState } from './view-state.ts';

type ListInput = CallInput<'inquiry.list'>;

/** Open inquiries are all looked through; of settled ones the newest are listed, and the foot says how many there are. */
const MOST_OPEN = 2000;
const MOST_SETTLED = 500;

/** What the store is asked for; also what an export of this view asks for. */
export function listFilter({ filter }: Pick<ViewState, 'filter'>, search: string): Omit<ListInput, 'view' | 'offset' | 'limit'> {
  return {
    search,
    ...(filter.channel === null ? {} : { channel: filter.channel }),
    ...(filter.campaignId === null ? {} : { campaignId: filter.campaignId }),
    ...(filter.assignedTo === null ? {} : { assignedTo: filter.assignedTo }),
  };
}

/** The inquiries of every tab under the filter, and how many there are. */
export function useInquiries(view: ViewState) {
  const today = useToday();
  const [search] = useDebouncedValue(view.filter.search.trim(), 120);
  const filter = listFilter(view, search);
  const amount = (tab: TabName) => (view.tab === tab ? MOST_SETTLED : 1);
  const options = { keepPrevious: true };
  const open = useRead('inquiry.list', { ...filter, view: 'open', offset: 0, limit: MOST_OPEN }, options);
  const booked = useRead('inquiry.list', { ...filter, view: 'booked', offset: 0, limit: amount('booked') }, options);
  const lost = useRead('inquiry.list', { ...filter, view: 'lost', offset: 0, limit: amount('lost') }, options);
  const work = useMemo(() => {
    const parts: Record<'due' | 'waiting', Inquiry[]> = { due: [], waiting: [] };
    for (const inquiry of open.data?.inquiries ?? []) parts[openTabOf(inquiry, today)].push(inquiry);
    return parts;
  }, [open.data, today]);
  const shown: Record<TabName, readonly Inquiry[]> = {
    ...work,
    open: open.data?.inquiries ?? NONE,
    booked: booked.data?.inquiries ?? NONE,
    lost: lost.data?.inquiries ?? NONE,
  };
  const counts: Record<TabName, number> = {
    due: work.due.length,
    waiting: work.waiting.length,
    open: open.data?.total ?? 0,
    booked: booked.data?.total ?? 0,
    lost: lost.data?.total ?? 0,
  };
  return {
    open: open.data?.inquiries ?? NONE,
    inquiries: shown[view.tab],
    counts,
    overdueResponses: open.data?.overdueResponses ?? 0,
    isPending: open.isPending || booked.isPending || lost.isPending,
    error: open.error ?? booked.error ?? lost.error,
    refetch: () => void Promise.all([open.refetch(), booked.refetch(), lost.refetch()]),
  };
}

const NONE: readonly Inquiry[] = [];
