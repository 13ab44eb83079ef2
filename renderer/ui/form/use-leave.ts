import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { confirmAction } from '../confirm.tsx';
import { hasUnsaved } from './unsaved.ts';

/** A key that is pressed twice asks once. */
let isAsking = false;

/** Does what would lose edits; while there are any, only after a question. */
export function useLeave() {
  const { t } = useTranslation('common');
  return async (go: () => void) => {
    if (!hasUnsaved()) return go();
    if (isAsking) return;
    isAsking = true;
    const question = { title: t('leaveTitle'), body: t('leaveBody'), action: t('leave'), danger: true };
    const isSure = await confirmAction(question).finally(() => {
      isAsking = false;
    });
    if (isSure) go();
  };
}

/** Opens another screen; what is not saved on this one is asked about first. */
export function useGo() {
  const [location, navigate] = useLocation();
  const leave = useLeave();
  return (path: string) => {
    if (path !== location) void leave(() => navigate(path));
  };
}
