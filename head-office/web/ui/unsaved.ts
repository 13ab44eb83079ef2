import { useEffect } from 'react';
import { i18n } from '../../../renderer/text/i18n.ts';
import { confirmAction } from '../../../renderer/ui/confirm.tsx';

/** How many forms on the page hold edits that are not sent. */
let held = 0;

function warn(event: BeforeUnloadEvent) {
  event.preventDefault();
}

/** While edited, leaving the screen asks first, and so does closing the page. */
export function useUnsaved(isEdited: boolean) {
  useEffect(() => {
    if (!isEdited) return;
    held += 1;
    window.addEventListener('beforeunload', warn);
    return () => {
      held -= 1;
      window.removeEventListener('beforeunload', warn);
    };
  }, [isEdited]);
}

/** True when nothing would be lost, or the user said so. */
export async function mayLeave(): Promise<boolean> {
  if (held === 0) return true;
  const t = i18n.getFixedT(null, 'headOffice');
  return confirmAction({ title: t('leaveTitle'), body: t('leaveBody'), action: t('leave'), danger: true });
}
