import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../api/index.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import s from './first-run.module.css';

interface Props {
  /** A file that was chosen; left out: the branch that was open last. */
  token?: string | undefined;
}

/** Branch data that this PC's own key does not open: the printed one does. */
export function UnlockForm({ token }: Props) {
  const { t } = useTranslation('recovery');
  const unlock = useChange('recovery.unlock', { quiet: true });
  const [recoveryKey, setRecoveryKey] = useState('');

  function submit(event: FormEvent) {
    event.preventDefault();
    unlock.mutate({ recoveryKey, ...(token === undefined ? {} : { token }) });
  }

  return (
    <div>
      <h2>{t('unlockTitle')}</h2>
      <p className="k-2">{t('unlockBody')}</p>
      {unlock.error && <ErrorNotice error={unlock.error} />}
      <form onSubmit={submit}>
        <TextInput
          label={t('keyLabel')}
          value={recoveryKey}
          onChange={(event) => setRecoveryKey(event.currentTarget.value)}
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
          data-autofocus
        />
        <Button type="submit" mt={12} loading={unlock.isPending} disabled={recoveryKey.trim() === ''} className={s.main}>
          {t('unlock')}
        </Button>
      </form>
    </div>
  );
}
