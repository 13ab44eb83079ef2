import { useEffect } from 'react';
import { client } from '../../api/index.ts';

/** The window hears first that a cable is in again: a report that waits for the network need not wait longer. */
export function useWakeOnNetwork(isEnrolled: boolean) {
  useEffect(() => {
    if (!isEnrolled) return;
    const wake = () => void client.call('sync.wake', {}).catch(() => undefined); // the line tries by itself in any case
    window.addEventListener('online', wake);
    return () => window.removeEventListener('online', wake);
  }, [isEnrolled]);
}
