const FIELD = ':is(input, select, textarea):not(:disabled, [type=hidden], [tabindex="-1"])';

/** Where a dialog begins: where it says so, else at its first field. null: it has none, and the library begins at its cross. */
export function dialogStart(dialog: Element): HTMLElement | null {
  return dialog.querySelector<HTMLElement>('[data-autofocus]:not(:disabled)') ?? dialog.querySelector(`.mantine-Modal-body ${FIELD}`);
}
