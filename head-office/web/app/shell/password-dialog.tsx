import { Button, Group, Modal, PasswordInput, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../api/index.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { SHORTEST_PASSWORD } from '../../ui/shortest-password.ts';

/** The own password; every other session of the user ends. */
export function PasswordDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation(['headOffice', 'common']);
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const change = useChange('session.changePassword', { quiet: true });
  const isShort = next !== '' && next.length < SHORTEST_PASSWORD;
  const differs = again !== '' && again !== next;
  const isSound = current !== '' && next.length >= SHORTEST_PASSWORD && next === again;

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!isSound) return;
    change.mutate(
      { body: { current, next } },
      {
        onSuccess: () => {
          notifications.show({ message: t('passwordChanged'), autoClose: 5000 });
          onClose();
        },
      },
    );
  }
  const toggle = { 'aria-label': t('showPassword') };
  return (
    <Modal opened onClose={onClose} title={t('changePassword')} centered>
      <form onSubmit={submit}>
        <Stack gap={12}>
          <PasswordInput
            size="xs"
            label={t('currentPassword')}
            autoComplete="current-password"
            value={current}
            visibilityToggleButtonProps={toggle}
            data-autofocus
            onChange={(event) => setCurrent(event.currentTarget.value)}
          />
          <PasswordInput
            size="xs"
            label={t('newPassword')}
            autoComplete="new-password"
            description={t('passwordHint', { count: SHORTEST_PASSWORD })}
            value={next}
            visibilityToggleButtonProps={toggle}
            error={isShort && t('passwordShort', { count: SHORTEST_PASSWORD })}
            onChange={(event) => setNext(event.currentTarget.value)}
          />
          <PasswordInput
            size="xs"
            label={t('repeatPassword')}
            autoComplete="new-password"
            value={again}
            visibilityToggleButtonProps={toggle}
            error={differs && t('passwordDiffers')}
            onChange={(event) => setAgain(event.currentTarget.value)}
          />
          {change.error && <ProblemNotice error={change.error} />}
          <Group justify="flex-end" gap={8}>
            <Button variant="default" onClick={onClose}>
              {t('common:cancel')}
            </Button>
            <Button type="submit" disabled={!isSound} loading={change.isPending}>
              {t('changePassword')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
