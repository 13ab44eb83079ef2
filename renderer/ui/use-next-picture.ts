import { startTransition, useEffect, useState } from 'react';

/**
 * False in the first picture of a screen, true from the next one on: what takes long to draw comes then, in slices, and neither picture is
 * late. The place must be kept meanwhile. `from`: the screen counts from when this is true.
 */
export function useNextPicture(from = true): boolean {
  const [isNext, setNext] = useState(false);
  useEffect(() => {
    if (!from) return;
    // The frame's callbacks run before it is drawn, a timer set by them afterwards.
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => startTransition(() => setNext(true)));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [from]);
  return isNext;
}
