import { useEffect } from 'react';
import { lock, notifyError } from '../../api/index.ts';

/** Ctrl+L covers the window at once, from wherever one is typing. */
export function useLockKey() {
  useEffect(() => {
    function follow(event: KeyboardEvent) {
      if (!event.ctrlKey || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'l') return;
      event.preventDefault();
      event.stopImmediatePropagation();
      void lock().catch(notifyError);
    }
    window.addEventListener('keydown', follow, { capture: true });
    return () => window.removeEventListener('keydown', follow, { capture: true });
  }, []);
}
