import { useEffect } from 'react';
import { client, lock, useRead } from '../../api/index.ts';

const TELL_EVERY_MS = 60_000;
const SIGNS_OF_LIFE = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;
/** Until the setting is known. */
const DEFAULT_MINUTES = 10;

/** Locks when nobody has touched keyboard or mouse for as long as the setting says; tells the store of whoever does. */
export function useIdleLock() {
  const minutes = useRead('settings.get', {}).data?.lockMinutes ?? DEFAULT_MINUTES;
  useEffect(() => {
    const limit = minutes * 60_000;
    let last = Date.now();
    let told = last;
    let timer: ReturnType<typeof setTimeout> | undefined;
    // The store locks a little later by itself, should this not get through.
    const lockNow = () => void lock().catch(() => undefined);

    function look() {
      const left = last + limit - Date.now();
      if (left <= 0) lockNow();
      else timer = setTimeout(look, left);
    }
    function notice() {
      const now = Date.now();
      if (limit > 0 && now - last >= limit) return lockNow(); // the PC slept, and its timers with it
      last = now;
      if (now - told < TELL_EVERY_MS) return;
      told = now;
      client.call('session.alive', {}).catch(() => undefined);
    }
    if (limit > 0) look();
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, notice, { capture: true, passive: true });
    return () => {
      clearTimeout(timer);
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, notice, { capture: true });
    };
  }, [minutes]);
}
