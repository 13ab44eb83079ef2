import { useEffect, useRef } from 'react';
import { queryClient, useToday } from '../../api/index.ts';

/** At midnight everything that is shown is asked for anew: what is due has changed, though nobody has changed anything. */
export function useNewDay() {
  const today = useToday();
  const shown = useRef(today);
  useEffect(() => {
    const before = shown.current;
    shown.current = today;
    if (before !== '' && today !== '' && before !== today) void queryClient.invalidateQueries();
  }, [today]);
}
