import { useEffect, useState } from 'react';

/**
 * False in the first picture of a screen, true from the next one on: what takes long to draw comes then, and neither picture is late. The
 * place must be kept meanwhile.
 */
export function useNextPicture(): boolean {
  const [isNext, setNext] = useState(false);
  useEffect(() => {
    // The frame's callbacks run before it is drawn, a timer set by them afterwards.
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => setNext(true));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, []);
  return isNext;
}
