import { dialogStart } from './dialog-start.ts';

/** Dialogs in which the keyboard has been. */
const entered = new WeakSet<Element>();

/**
 * A dialog takes the focus a moment after it has come. Who goes on typing meanwhile means the dialog: his key leads into it, to where it would have
 * begun, instead of to the keys of the screen beneath. The letter or the Enter itself is the browser's to give to what has the focus then.
 */
export function leadKeysIntoDialogs(): void {
  document.addEventListener('focusin', ({ target }) => {
    const dialog = target instanceof Element ? target.closest('[role=dialog]') : null;
    if (dialog) entered.add(dialog);
  });
  window.addEventListener('keydown', lead, { capture: true });
}

function lead(event: KeyboardEvent): void {
  const isTyped = (event.key.length === 1 || event.key === 'Enter') && !event.ctrlKey && !event.altKey && !event.metaKey;
  if (!isTyped) return;
  const coming = [...document.querySelectorAll('[role=dialog]')].filter((dialog) => !entered.has(dialog) && !dialog.closest('[inert]'));
  const last = coming.at(-1);
  const first = last && dialogStart(last);
  first?.focus({ preventScroll: true });
  if (first && document.activeElement === first) event.stopPropagation(); // who listens at the window first, hears it: the keys of that very dialog
}
