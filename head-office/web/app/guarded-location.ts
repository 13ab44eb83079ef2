import { useCallback } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';
import { mayLeave } from '../ui/unsaved.ts';

type Navigate = ReturnType<typeof useHashLocation>[1];

/** Screens live in the hash, so that the page works below any address; edits that are not sent hold them. */
export function useGuardedLocation(options?: Parameters<typeof useHashLocation>[0]): [string, Navigate] {
  const [location, navigate] = useHashLocation(options);
  const ask = useCallback<Navigate>(
    (to, how) => {
      void mayLeave().then((may) => may && navigate(to, how));
    },
    [navigate],
  );
  return [location, ask];
}
/** How wouter writes a link's address. */
useGuardedLocation.hrefs = (path: string) => `#${path}`;
