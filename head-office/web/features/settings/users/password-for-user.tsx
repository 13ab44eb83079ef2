import { Button, Group, Modal, PasswordInput, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DashboardUser } from '../../../../api/organisation.ts';
import { useChange } from '../../../api/index.ts';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { SHORTEST_PASSWORD } from '../../../ui/shortest-password.ts';

/** For a user who forgot the old one or is locked: unlocks, and signs out everywhere. */
export function PasswordForUser({ user, onClose }: { user: DashboardUser; onClose(): void }) {
  const { t } = useTranslation(['headOfficeAdmin', 'headOffice', 'common']);
  const [password, setPassword] = useState('');
  const set = useChange('users.setPassword', { quiet: true });
  function submit(event: FormEvent) {
    event.preventDefault();
    if (password.length < SHORTEST_PASSWORD) return;
    set.mutate(
      { params: { id: user.id }, body: { password } },
      {
        onSuccess: () => {
          notifications.show({ message: t('passwordSet', { name: user.name }), autoClose: 5000 });
          onClose();
        },
      },
    );
  }
  return (
    <Modal opened onClose={onClose} title={t('passwordOf', { name: user.name })} centered>
      <form onSubmit={submit}>
        <Stack gap={12}>
          <PasswordInput
            size="xs"
            label={t('headOffice:newPassword')}
            description={t('headOffice:passwordHint', { count: SHORTEST_PASSWORD })}
            autoComplete="new-password"
            data-autofocus
            visibilityToggleButtonProps={{ 'aria-label': t('headOffice:showPassword') }}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          {set.error && <ProblemNotice error={set.error} />}
          <Group justify="flex-end" gap={8}>
            <Button variant="default" onClick={onClose}>
              {t('common:cancel')}
            </Button>
            <Button type="submit" disabled={password.length < SHORTEST_PASSWORD} loading={set.isPending}>
              {t('setPassword')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
