import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { AuditFilter } from '../../../shared/contract/audit.ts';
import { type CallInput, client } from '../../api/index.ts';

type Key = CallInput<'audit.page'>['after'];
const PER_PAGE = 100;

/** The trail from the newest entry back, or from the oldest on, a page more each time it is asked for. */
export function useAuditPages(filter: AuditFilter, oldestFirst: boolean) {
  const pages = useInfiniteQuery({
    queryKey: ['audit.page', filter, oldestFirst],
    initialPageParam: null as Key,
    queryFn: ({ pageParam, signal }) => client.call('audit.page', { filter, oldestFirst, after: pageParam, limit: PER_PAGE }, { signal }),
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const rows = useMemo(() => pages.data?.pages.flatMap((page) => page.rows) ?? [], [pages.data]);
  return { ...pages, rows, lookedBackTo: pages.data?.pages.at(-1)?.lookedBackTo ?? null };
}
