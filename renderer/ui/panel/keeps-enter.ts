/** A button that has not been chosen yet, or a link, does its own thing on Enter; on a chosen one Enter goes on. */
export function keepsEnter(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  const control = target.closest('button, a, [role=radio]');
  if (!control) return false;
  return control.getAttribute('aria-pressed') !== 'true' && control.getAttribute('aria-checked') !== 'true';
}
