import { Button, Group, Modal, MultiSelect, PasswordInput, Select, Stack, Switch, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DashboardUser } from '../../../../api/organisation.ts';
import { useChange, useRead } from '../../../api/index.ts';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { SHORTEST_PASSWORD } from '../../../ui/shortest-password.ts';

const ROLES = ['viewer', 'coordinator', 'administrator'] as const;

/** null: a new user. */
export function UserDialog({ user, onClose }: { user: DashboardUser | null; onClose(): void }) {
  const { t } = useTranslation(['headOfficeAdmin', 'headOffice', 'common', 'settings']);
  const areas = useRead('areas.list', {}).data ?? [];
  const [name, setName] = useState(user?.name ?? '');
  const [role, setRole] = useState<DashboardUser['role']>(user?.role ?? 'viewer');
  const [areaIds, setAreaIds] = useState(user?.areas ?? []);
  const [active, setActive] = useState(user?.active ?? true);
  const [password, setPassword] = useState('');
  const add = useChange('users.add', { quiet: true });
  const change = useChange('users.change', { quiet: true });
  const needsArea = role === 'coordinator' && areaIds.length === 0;
  const isSound = name.trim() !== '' && !needsArea && (user !== null || password.length >= SHORTEST_PASSWORD);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!isSound) return;
    const common = { name: name.trim(), role, areas: role === 'coordinator' ? areaIds : [] };
    if (user) change.mutate({ params: { id: user.id }, body: { ...common, active } }, { onSuccess: onClose });
    else add.mutate({ body: { ...common, password } }, { onSuccess: onClose });
  }
  const error = add.error ?? change.error;
  return (
    <Modal opened onClose={onClose} title={user ? user.name : t('newUser')} centered>
      <form onSubmit={submit}>
        <Stack gap={12}>
          <TextInput
            label={t('settings:name')}
            value={name}
            maxLength={80}
            data-autofocus
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Select
            label={t('settings:role')}
            description={t(`roleHint_${role}`)}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            allowDeselect={false}
            value={role}
            data={ROLES.map((value) => ({ value, label: t(`headOffice:role_${value}`) }))}
            onChange={(value) => setRole(ROLES.find((known) => known === value) ?? 'viewer')}
          />
          {role === 'coordinator' && (
            <MultiSelect
              size="xs"
              label={t('areas')}
              searchable
              data={areas.map(({ id, name: area }) => ({ value: String(id), label: area }))}
              value={areaIds.map(String)}
              error={needsArea && t('needsArea')}
              onChange={(ids) => setAreaIds(ids.map(Number))}
            />
          )}
          {user ? (
            <Switch label={t('userActive')} checked={active} onChange={(event) => setActive(event.currentTarget.checked)} />
          ) : (
            <PasswordInput
              size="xs"
              label={t('headOffice:password')}
              description={t('headOffice:passwordHint', { count: SHORTEST_PASSWORD })}
              autoComplete="new-password"
              visibilityToggleButtonProps={{ 'aria-label': t('headOffice:showPassword') }}
              value={password}
              onChange={(event) => setPassword(event.currentTarget.value)}
            />
          )}
          {error && <ProblemNotice error={error} />}
          <Group justify="flex-end" gap={8}>
            <Button variant="default" onClick={onClose}>
              {t('common:cancel')}
            </Button>
            <Button type="submit" disabled={!isSound} loading={add.isPending || change.isPending}>
              {t(user ? 'common:save' : 'addUser')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
