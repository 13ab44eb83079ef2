import { useLayoutEffect, useRef } from 'react';
import { closedOverlay } from './standing-overlays.ts';

/** Whether letters typed here belong to a field. */
export function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'submit'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

/** A dialog, popover or menu keeps its keys to itself. */
function isElsewhere(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role=dialog], [role=menu]') !== null;
}

/**
 * Keys of a whole screen. The handler says whether the key was its own; then nobody else gets it. `first`: it is asked before all others that
 * listen so, whichever of them came first.
 */
export function useKeys(handle: (event: KeyboardEvent) => boolean, { first = false } = {}) {
  const newest = useRef(handle);
  newest.current = handle;
  // A screen that is seen hears its keys.
  useLayoutEffect(() => {
    function follow(event: KeyboardEvent) {
      if (event.defaultPrevented || isElsewhere(event.target)) return;
      if (event.key === 'Escape' && closedOverlay(event)) return;
      if (newest.current(event)) event.preventDefault();
    }
    window.addEventListener('keydown', follow, { capture: first });
    return () => window.removeEventListener('keydown', follow, { capture: first });
  }, [first]);
}
