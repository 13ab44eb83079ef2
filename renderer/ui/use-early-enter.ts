import { type KeyboardEvent, useEffect, useRef } from 'react';

/** What one presses to go on choosing after all. */
const TAKES_BACK = /^(Escape|Backspace|Delete|Arrow\w+)$/;

/**
 * For a field that finds while one types: an Enter before what was typed has been looked up waits for it, so that it takes what is found
 * then, never what an earlier text had found. What is typed meanwhile is no longer meant for the field. Belongs at `onKeyDownCapture`.
 */
export function useEarlyEnter(isLookedUp: boolean, takeFirst: () => void) {
  const isWaiting = useRef(false);
  useEffect(() => {
    if (!isLookedUp || !isWaiting.current) return;
    isWaiting.current = false;
    takeFirst();
  });
  return (event: KeyboardEvent) => {
    const { key } = event;
    if (isWaiting.current && TAKES_BACK.test(key)) isWaiting.current = false;
    else if (key === 'Enter' && !isLookedUp && !event.nativeEvent.isComposing) isWaiting.current = true;
    if (!isWaiting.current) return;
    event.preventDefault();
    event.stopPropagation();
  };
}
