import { useRead } from './use-read.ts';

/** Branch, user and day. Asked again every minute, because the day goes on by itself. */
export function useAppState() {
  return useRead('branch.state', {}, { refetchEveryMs: 60_000 });
}

/** The branch's civil date; '' until it is known (nothing dated is shown before). */
export function useToday(): string {
  return useAppState().data?.today ?? '';
}
