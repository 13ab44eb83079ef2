import { useEffect, useRef } from 'react';

/**
 * F8 leads to what the newest notice offers, once more to the one before it; also out of a dialog. Esc, and the end of the notice, lead back to
 * where the keyboard was.
 */
export function useNoticeKey(selector: string, shown: readonly unknown[]) {
  const from = useRef<HTMLElement | null>(null);

  useEffect(() => {
    function follow(event: KeyboardEvent) {
      const inside = document.activeElement?.closest(selector) ?? null;
      if (event.key === 'F8') {
        const notices = [...document.querySelectorAll(selector)];
        const next = notices[(inside ? notices.indexOf(inside) : notices.length) - 1] ?? notices.at(-1);
        if (!next) return;
        if (!inside) from.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
        next.querySelector('button')?.focus();
      } else if (event.key === 'Escape' && inside) from.current?.focus();
      else return;
      event.preventDefault();
      event.stopImmediatePropagation(); // a dialog beneath would close
    }
    window.addEventListener('keydown', follow, { capture: true });
    return () => window.removeEventListener('keydown', follow, { capture: true });
  }, [selector]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a notice that goes takes the focus with it
  useEffect(() => {
    if (document.activeElement === document.body && from.current?.isConnected) from.current.focus();
    if (!document.activeElement?.closest(selector)) from.current = null;
  }, [shown, selector]);
}
