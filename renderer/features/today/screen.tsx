import { useRead } from '../../api/index.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { NothingToDo } from './list/nothing-to-do.tsx';
import { Workplace } from './workplace.tsx';

/** The worklist of the day with the contact panel. */
export function TodayScreen() {
  const day = useRead('worklist.day', {});
  if (day.isPending) return null; // a local store answers before a spinner could be seen
  if (!day.data) return <ErrorNotice error={day.error} onRetry={() => void day.refetch()} />;
  if (day.data.items.length === 0) return <NothingToDo progress={day.data.progress} />;
  return <Workplace day={day.data} />;
}
