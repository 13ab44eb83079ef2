import { useTranslation } from 'react-i18next';
import { confirmAction } from '../../../ui/confirm.tsx';
import { hasUnsaved } from '../../../ui/form/unsaved.ts';

/** Does what would lose edits; while there are any, only after a question. */
export function useLeave() {
  const { t } = useTranslation('settings');
  return async (go: () => void) => {
    const question = { title: t('leaveTitle'), body: t('leaveBody'), action: t('leave'), danger: true };
    if (!hasUnsaved() || (await confirmAction(question))) go();
  };
}
