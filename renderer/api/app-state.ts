import { useMemo } from 'react';
import { useOwner } from './session.ts';
import { useRead } from './use-read.ts';

/** As the store has it: no `user` while nobody has signed in or the session is locked. Asked again every minute, because the day goes on by itself. */
export function useStoreState() {
  return useRead('branch.state', {}, { refetchEveryMs: 60_000, retryOnMount: false });
}

/** Branch, user and day for the screens. Beneath a lock they keep their user, so that nothing on them changes. */
export function useAppState() {
  const { data, error, refetch } = useStoreState();
  const owner = useOwner();
  const seen = useMemo(() => data && { ...data, user: data.user ?? owner?.user ?? null }, [data, owner]);
  return { data: seen, error, refetch };
}

/** The branch's civil date; '' until it is known (nothing dated is shown before). */
export function useToday(): string {
  return useStoreState().data?.today ?? '';
}
