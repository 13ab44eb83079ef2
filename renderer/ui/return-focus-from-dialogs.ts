const watched = new WeakSet<Element>();

/**
 * A dialog that goes gives the keyboard back to where it was before. The library does so only for a dialog that it closes itself; most are taken
 * away as a whole. Where the work has led elsewhere by then, it stays there.
 */
export function returnFocusFromDialogs() {
  document.addEventListener('focusin', ({ target, relatedTarget }) => {
    const dialog = target instanceof Element ? target.closest('[role=dialog]') : null;
    if (!dialog || watched.has(dialog) || (relatedTarget instanceof Node && dialog.contains(relatedTarget))) return;
    watched.add(dialog);
    if (relatedTarget instanceof HTMLElement) watch(dialog, relatedTarget);
  });
}

function watch(dialog: Element, from: HTMLElement) {
  const gone = new MutationObserver(() => {
    if (dialog.isConnected) return;
    gone.disconnect();
    if (document.activeElement === document.body) from.focus();
  });
  gone.observe(document.body, { childList: true });
  for (let around = dialog.parentElement; around && around !== document.body; around = around.parentElement)
    gone.observe(around, { childList: true });
}
