const FIELD = ':is(input, select, textarea):not(:disabled, [type=hidden], [tabindex="-1"])';
const begun = new WeakSet<Element>();

/** Where nobody says where a dialog begins, the library begins at its cross, which the next Enter would press. A form begins at its first field. */
export function beginDialogsAtAField() {
  document.addEventListener('focusin', ({ target }) => {
    const dialog = target instanceof Element ? target.closest('[role=dialog]') : null;
    if (!dialog || begun.has(dialog)) return;
    begun.add(dialog);
    if (target instanceof Element && target.matches('.mantine-Modal-close'))
      dialog.querySelector<HTMLElement>(`.mantine-Modal-body ${FIELD}`)?.focus();
  });
}
