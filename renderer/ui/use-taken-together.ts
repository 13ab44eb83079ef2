import { useCallback, useLayoutEffect, useRef, useState } from 'react';

interface Heard {
  text: string;
  at: number;
  comesAlone: boolean;
}

/**
 * What is typed, to be looked for: at once, before the next picture, where a letter comes by itself; what comes within so many milliseconds
 * of the letter before, as from a scanner, is taken together when it rests.
 *
 * Whoever hears the letter may tell `take` of it, so that nothing is drawn twice for it; true: it is looked for from now on.
 */
export function useTakenTogether(typed: string, milliseconds: number): { taken: string; take(next: string): boolean } {
  const [taken, setTaken] = useState(typed);
  const heard = useRef<Heard>({ text: typed, at: Number.NEGATIVE_INFINITY, comesAlone: true });
  const take = useCallback(
    (text: string) => {
      if (text === heard.current.text) return false;
      const at = performance.now();
      heard.current = { text, at, comesAlone: at - heard.current.at > milliseconds };
      if (heard.current.comesAlone) setTaken(text);
      return heard.current.comesAlone;
    },
    [milliseconds],
  );
  useLayoutEffect(() => {
    take(typed);
    if (typed === taken || heard.current.comesAlone) return;
    const timer = setTimeout(() => setTaken(typed), milliseconds);
    return () => clearTimeout(timer);
  }, [typed, taken, take, milliseconds]);
  return { taken, take };
}
