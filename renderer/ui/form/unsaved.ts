import { createContext, type RefObject, use, useLayoutEffect } from 'react';

/** How many forms on the screen hold edits that are not saved: asked before another section, or another branch, is opened. */
let held = 0;

/** The same of the dialog around a form, which asks for itself alone. */
export const HeldInDialog = createContext<RefObject<number> | null>(null);

export function hasUnsaved(): boolean {
  return held > 0;
}

export function useUnsaved(isEdited: boolean) {
  const inDialog = use(HeldInDialog);
  // Before the next key: what was just saved must not be asked about.
  useLayoutEffect(() => {
    if (!isEdited) return;
    held += 1;
    if (inDialog) inDialog.current += 1;
    return () => {
      held -= 1;
      if (inDialog) inDialog.current -= 1;
    };
  }, [isEdited, inDialog]);
}
