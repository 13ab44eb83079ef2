const OVERLAYS = '[role=dialog], [role=menu], [role=listbox]';

const standing = new WeakMap<KeyboardEvent, number>();

/**
 * Notes of each key how many dialogs, popovers and menus stood when it was pressed. To be called before anybody else listens: whoever has the
 * key may be gone by the time a screen hears it.
 */
export function noteStandingOverlays(): void {
  window.addEventListener('keydown', (event) => standing.set(event, countOverlays()), { capture: true });
}

/** Whether something stood over the screen when the key was pressed. */
export function cameWithOverlay(event: KeyboardEvent): boolean {
  return (standing.get(event) ?? 0) > 0;
}

/** Whether the key has closed what stood over the screen: it was meant for nothing else then. */
export function closedOverlay(event: KeyboardEvent): boolean {
  return (standing.get(event) ?? 0) > countOverlays();
}

function countOverlays(): number {
  return document.querySelectorAll(OVERLAYS).length;
}
