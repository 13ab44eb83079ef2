import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { User } from '../../../../shared/contract/branch.ts';
import { useChange } from '../../../api/index.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import s from '../settings.module.css';
import { useMayEdit } from '../use-may-edit.ts';
import { RoleSelect } from './role-select.tsx';

export function NewUser() {
  const { t } = useTranslation('settings');
  const add = useChange('users.add', { quiet: true });
  const [name, setName] = useState('');
  const [role, setRole] = useState<User['role']>('admin');
  const [isTried, setTried] = useState(false);

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(name.trim() === '');
    if (name.trim() === '' || add.isPending) return;
    add.mutate({ name: name.trim(), role }, { onSuccess: () => setName('') });
  }
  if (!useMayEdit()) return null;
  return (
    <form className={s.stack} onSubmit={submit} noValidate>
      <h3>{t('newUser')}</h3>
      <div className={s.saveLine}>
        <TextInput
          className={s.long ?? ''}
          aria-label={t('newUser')}
          placeholder={t('name')}
          value={name}
          maxLength={80}
          error={isTried ? t('required') : undefined}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <RoleSelect name={t('role')} value={role} onChange={setRole} />
        <Button type="submit" loading={add.isPending}>
          {t('add')}
        </Button>
        <span role="status">{add.isSuccess ? t('userAdded', { name: add.data.name }) : ''}</span>
      </div>
      {add.error && <ErrorNotice error={add.error} />}
    </form>
  );
}
