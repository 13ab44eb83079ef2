import { Modal } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import type { User } from '../../../shared/contract/branch.ts';
import { ChangePasswordForm } from './change-password-form.tsx';

export function OwnPasswordDialog({ user, onClose }: { user: User; onClose(): void }) {
  const { t } = useTranslation(['session', 'common']);
  return (
    <Modal opened onClose={onClose} title={t('changeOwnPassword')} centered>
      <ChangePasswordForm
        user={user}
        cancelLabel={t('common:cancel')}
        onCancel={onClose}
        onChanged={() => {
          notifications.show({ message: t('passwordChanged'), autoClose: 5000 });
          onClose();
        }}
      />
    </Modal>
  );
}
