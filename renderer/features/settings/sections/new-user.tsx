import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { User } from '../../../../shared/contract/branch.ts';
import { useChange } from '../../../api/index.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { isSoundPassword, NewPasswordFields, NO_PASSWORD } from '../../../ui/password/new-password.tsx';
import s from '../settings.module.css';
import { useMayEdit } from '../use-may-edit.ts';
import { RoleSelect } from './role-select.tsx';

export function NewUser() {
  const { t } = useTranslation('settings');
  const add = useChange('users.add', { quiet: true });
  const [name, setName] = useState('');
  const [role, setRole] = useState<User['role']>('admin');
  const [password, setPassword] = useState(NO_PASSWORD);
  const [isTried, setTried] = useState(false);

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (name.trim() === '' || !isSoundPassword(password, name) || add.isPending) return;
    add.mutate({ name: name.trim(), role, password: password.password }, { onSuccess: clear });
  }
  function clear() {
    setName('');
    setPassword(NO_PASSWORD);
    setTried(false);
  }
  if (!useMayEdit()) return null;
  return (
    <form className={s.stack} onSubmit={submit} noValidate>
      <h3>{t('newUser')}</h3>
      <div className={s.newUser}>
        <TextInput
          label={t('name')}
          value={name}
          maxLength={80}
          withAsterisk
          error={isTried && name.trim() === '' ? t('required') : undefined}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <RoleSelect label={t('role')} value={role} onChange={setRole} />
        <NewPasswordFields
          label={t('firstPassword')}
          userName={name}
          value={password}
          onChange={setPassword}
          isTried={isTried}
          isForOther
        />
      </div>
      <p className="k-2">{t('firstPasswordHint')}</p>
      <div className={s.saveLine}>
        <Button type="submit" loading={add.isPending}>
          {t('add')}
        </Button>
        <span role="status">{add.isSuccess ? t('userAdded', { name: add.data.name }) : ''}</span>
      </div>
      {add.error && <ErrorNotice error={add.error} />}
    </form>
  );
}
