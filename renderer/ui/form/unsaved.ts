import { useEffect } from 'react';

/** How many forms on the screen hold edits that are not saved: asked before another section, or another branch, is opened. */
let held = 0;

export function hasUnsaved(): boolean {
  return held > 0;
}

export function useUnsaved(isEdited: boolean) {
  useEffect(() => {
    if (!isEdited) return;
    held += 1;
    return () => {
      held -= 1;
    };
  }, [isEdited]);
}
