import { type RefObject, useLayoutEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import { isTyping, useKeys } from '../use-keys.ts';
import { keepsEnter } from './keeps-enter.ts';

/** Letters and digits answer a panel, and Enter inside it. */
const ANSWER = /^[a-z0-9]$/i;
const TYPED = /^.$/u;

/**
 * Keys pressed while a panel is being fetched are answers to it: kept, and pressed again once it can hear them. Whatever is typed after the first
 * of them is meant for where it leads, a date for its field. A panel that fails to come forgets them.
 */
export function useHeldKeys(root: RefObject<HTMLElement | null>, state: 'waiting' | 'ready' | 'failed') {
  const held = useRef<string[]>([]);
  function hold(event: KeyboardEvent, answers: RegExp): boolean {
    if (state !== 'waiting' || isTyping(event.target) || event.ctrlKey || event.altKey || event.metaKey) return false;
    const inside = event.target instanceof Node && (root.current?.contains(event.target) ?? false);
    const isEnter = event.key === 'Enter' && inside && !keepsEnter(event.target);
    if (!isEnter && !answers.test(event.key)) return false;
    held.current.push(event.key);
    return true;
  }
  useKeys((event) => hold(event, ANSWER));
  useKeys((event) => held.current.length > 0 && hold(event, TYPED), { first: true });
  useLayoutEffect(() => {
    if (state === 'waiting') return;
    const keys = held.current.splice(0);
    // After this commit, before the next real key; each key meets what the one before it changed.
    if (state === 'ready') queueMicrotask(() => keys.forEach(press));
  }, [state]);
}

function press(key: string) {
  const target = document.activeElement ?? document.body;
  flushSync(() => {
    if (key.length === 1 && isTyping(target))
      document.execCommand('insertText', false, key); // as the browser would, with all that follows from it
    else target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });
}

/** What the fetch of a panel's data means to its keys. */
export function heldState({ data, error }: { data: unknown; error: unknown }): 'waiting' | 'ready' | 'failed' {
  if (data !== undefined) return 'ready';
  return error ? 'failed' : 'waiting';
}
