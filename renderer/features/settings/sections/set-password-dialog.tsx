import { Button, Group, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { User } from '../../../../shared/contract/branch.ts';
import { useChange } from '../../../api/index.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { FormModal } from '../../../ui/form/form-modal.tsx';
import { isSoundPassword, NewPasswordFields, NO_PASSWORD } from '../../../ui/password/new-password.tsx';

/** For somebody who forgot. */
export function SetPasswordDialog({ user, onClose }: { user: User; onClose(): void }) {
  const { t } = useTranslation(['settings', 'session', 'common']);
  const set = useChange('users.setPassword', { quiet: true });
  const [password, setPassword] = useState(NO_PASSWORD);
  const [isTried, setTried] = useState(false);

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (set.isPending || !isSoundPassword(password, user.name)) return;
    set.mutate(
      { id: user.id, password: password.password },
      {
        onSuccess: () => {
          notifications.show({ message: t('passwordSet', { name: user.name }), autoClose: 5000 });
          onClose();
        },
      },
    );
  }
  return (
    <FormModal opened isEdited={password.password !== ''} onClose={onClose} title={t('setPasswordFor', { name: user.name })} centered>
      <form onSubmit={submit} noValidate>
        <Stack gap={12}>
          <NewPasswordFields
            label={t('firstPassword')}
            userName={user.name}
            value={password}
            onChange={setPassword}
            isTried={isTried}
            isForOther
          />
          <p className="k-2">{t('firstPasswordHint')}</p>
          {set.error && <ErrorNotice error={set.error} />}
          <Group justify="flex-end" gap={8}>
            <Button variant="default" onClick={onClose}>
              {t('common:cancel')}
            </Button>
            <Button type="submit" loading={set.isPending}>
              {t('session:changePassword')}
            </Button>
          </Group>
        </Stack>
      </form>
    </FormModal>
  );
}
