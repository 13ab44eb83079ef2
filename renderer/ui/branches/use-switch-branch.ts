import { useTranslation } from 'react-i18next';
import { notifyError, switchBranch } from '../../api/index.ts';
import { confirmAction } from '../confirm.tsx';
import { hasUnsaved } from '../form/unsaved.ts';

/** Goes over to another branch of this PC; what is not saved on the screen is asked about first. What does not open says why. */
export function useSwitchBranch() {
  const { t } = useTranslation('branches');
  return async ({ id, name }: { id: string; name: string }): Promise<void> => {
    const question = { title: t('leaveTitle', { name }), body: t('leaveBody'), action: t('leaveAction'), danger: true };
    if (hasUnsaved() && !(await confirmAction(question))) return;
    await switchBranch(id).catch(notifyError);
  };
}
