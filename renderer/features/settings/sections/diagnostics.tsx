import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client, notifyError, useToday } from '../../../api/index.ts';
import { announceSavedFile } from '../../../ui/announce-saved-file.tsx';
import s from '../settings.module.css';

/** One file for people who support the program. */
export function Diagnostics() {
  const { t } = useTranslation('settings');
  const today = useToday();
  const [saving, setSaving] = useState(false);

  async function save() {
    const file = await client.call('desktop.chooseSave', { suggestedName: `kawal-${today}.zip`, kind: 'zip' });
    if (!file) return;
    setSaving(true);
    await client.call('desktop.saveDiagnostics', { token: file.token });
    announceSavedFile(file, { opens: false });
  }

  return (
    <>
      <h3 className={s.updates}>{t('diagnostics')}</h3>
      <p>{t('diagnosticsHint')}</p>
      <Button
        variant="default"
        mt={12}
        loading={saving}
        onClick={() => {
          void save()
            .catch(notifyError)
            .finally(() => setSaving(false));
        }}
      >
        {t('saveDiagnostics')}
      </Button>
    </>
  );
}
