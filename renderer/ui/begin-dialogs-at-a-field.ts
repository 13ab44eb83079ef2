import { dialogStart } from './dialog-start.ts';

/** Dialogs in which somebody has done something. */
const used = new WeakSet<Element>();

/**
 * Where nobody says where a dialog begins, the library begins at its cross, twice, which the next Enter would press. A form begins at its first
 * field. Whoever goes to the cross by key or mouse gets there.
 */
export function beginDialogsAtAField() {
  for (const deed of ['keydown', 'pointerdown'] as const) document.addEventListener(deed, note, { capture: true });
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof Element) || !target.matches('.mantine-Modal-close')) return;
    const dialog = target.closest('[role=dialog]');
    if (dialog && !used.has(dialog)) dialogStart(dialog)?.focus();
  });
}

function note({ target }: Event) {
  const dialog = target instanceof Element ? target.closest('[role=dialog]') : null;
  if (dialog) used.add(dialog);
}
