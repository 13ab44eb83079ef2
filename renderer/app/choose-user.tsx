import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useChange, useRead } from '../api/index.ts';
import { ErrorNotice } from '../ui/error-notice.tsx';
import s from './start.module.css';

export function ChooseUser() {
  const { t } = useTranslation(['shell', 'common']);
  const users = useRead('users.list', {});
  const switchUser = useChange('session.switchUser');
  return (
    <main className={s.choose}>
      <h1>{t('chooseUserTitle')}</h1>
      <p className="k-2">{t('chooseUserBody')}</p>
      {users.error && <ErrorNotice error={users.error} onRetry={() => void users.refetch()} />}
      <div className={s.people}>
        {users.data
          ?.filter((user) => user.active)
          .map((user) => (
            <Button key={user.id} variant="default" justify="space-between" onClick={() => switchUser.mutate({ userId: user.id })}>
              {`${user.name} · ${t(`common:role_${user.role}`)}`}
            </Button>
          ))}
      </div>
    </main>
  );
}
