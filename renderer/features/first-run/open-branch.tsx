import { Button } from '@mantine/core';
import { IconFolderOpen } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client, errorCodeOf, useChange } from '../../api/index.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import s from './first-run.module.css';
import { UnlockForm } from './unlock-form.tsx';

export function OpenBranch() {
  const { t } = useTranslation('firstRun');
  const open = useChange('branch.open', { quiet: true });

  const [token, setToken] = useState<string>();

  async function choose() {
    const [file] = await client.call('desktop.chooseFiles', { purpose: 'branch', several: false });
    if (!file) return;
    setToken(file.token);
    open.mutate({ token: file.token });
  }

  return (
    <section className={s.card} aria-labelledby="open-branch">
      <h2 id="open-branch">{t('openTitle')}</h2>
      <p className="k-2">{t('openBody')}</p>
      {open.error && <ErrorNotice error={open.error} />}
      {errorCodeOf(open.error) === 'database_key_unreadable' && <UnlockForm token={token} />}
      <Button
        variant="default"
        leftSection={<IconFolderOpen size={16} />}
        loading={open.isPending}
        onClick={() => void choose()}
        className={s.main}
      >
        {t('openAction')}
      </Button>
    </section>
  );
}
