import { Button, PasswordInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { User } from '../../../shared/contract/branch.ts';
import { useChange } from '../../api/index.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { isSoundPassword, NewPasswordFields, NO_PASSWORD } from '../../ui/password/new-password.tsx';
import s from './sign-in.module.css';
import { lockOutSeconds, useCountdown } from './use-countdown.ts';

interface Props {
  user: User;
  /** What leaving without a change is called. */
  cancelLabel: string;
  onCancel(): void;
  onChanged(): void;
}

/** The own password: the current one, then the new one twice. */
export function ChangePasswordForm({ user, cancelLabel, onCancel, onChanged }: Props) {
  const { t } = useTranslation('session');
  const change = useChange('session.changePassword', { quiet: true });
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState(NO_PASSWORD);
  const [isTried, setTried] = useState(false);
  const left = useCountdown(lockOutSeconds(change.error));
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const isMissing = user.hasPassword && current === '';

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (isMissing || left > 0 || change.isPending || !isSoundPassword(next, user.name)) return;
    change.mutate({ current, next: next.password }, { onSuccess: onChanged });
  }
  return (
    <form className={s.form} onSubmit={submit} noValidate ref={form}>
      {user.hasPassword && (
        <PasswordInput
          size="xs"
          label={t(user.mustChangePassword ? 'givenPassword' : 'currentPassword')}
          value={current}
          autoComplete="off"
          maxLength={200}
          data-autofocus
          data-home
          error={isTried && isMissing ? t('passwordMissing') : undefined}
          visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
          onChange={(event) => setCurrent(event.currentTarget.value)}
        />
      )}
      <NewPasswordFields label={t('newPassword')} userName={user.name} value={next} onChange={setNext} isTried={isTried} />
      {change.error && <ErrorNotice error={change.error} />}
      <div className={s.actions}>
        <Button variant="default" onClick={onCancel}>
          {cancelLabel}
        </Button>
        <Button type="submit" loading={change.isPending} disabled={left > 0}>
          {t('changePassword')}
        </Button>
      </div>
    </form>
  );
}
