import { useEffect, useState } from 'react';

/** Seconds left of a wait that was `seconds` long at the moment `since` (milliseconds). */
export function useCountdown(seconds: number, since: number): number {
  const [now, setNow] = useState(() => Date.now());
  const left = Math.max(0, Math.ceil(seconds - (now - since) / 1000));
  const running = left > 0;
  useEffect(() => {
    setNow(Date.now());
    if (!running && seconds <= 0) return;
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, [running, seconds]);
  return left;
}
