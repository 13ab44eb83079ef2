import { useLayoutEffect, useRef, useState } from 'react';

/**
 * What is typed, to be looked for: at once, before the next picture, where a letter comes by itself; what comes within so many milliseconds
 * of the letter before, as from a scanner, is taken together when it rests.
 */
export function useTakenTogether(typed: string, milliseconds: number): string {
  const [taken, setTaken] = useState(typed);
  const changedAt = useRef(Number.NEGATIVE_INFINITY);
  useLayoutEffect(() => {
    if (typed === taken) return;
    const now = performance.now();
    const comesAlone = now - changedAt.current > milliseconds;
    changedAt.current = now;
    if (comesAlone) return setTaken(typed);
    const timer = setTimeout(() => setTaken(typed), milliseconds);
    return () => clearTimeout(timer);
  }, [typed, taken, milliseconds]);
  return taken;
}
