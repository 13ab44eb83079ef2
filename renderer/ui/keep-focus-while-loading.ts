/**
 * A button that works is disabled meanwhile, and the browser takes the focus from it. It gets it back when it is done, unless the work has led
 * elsewhere: who presses Enter and is refused presses Enter again.
 */
export function keepFocusWhileLoading() {
  let kept: HTMLElement | null = null;
  const changes = new MutationObserver((records) => {
    for (const { target } of records) {
      if (!(target instanceof HTMLElement)) continue;
      if (target.dataset.loading !== undefined) {
        if (target === document.activeElement) kept = target; // still, until the next frame
      } else if (target === kept) {
        if (document.activeElement === document.body) kept.focus();
        kept = null;
      }
    }
  });
  changes.observe(document.body, { subtree: true, attributeFilter: ['data-loading'] });
}
