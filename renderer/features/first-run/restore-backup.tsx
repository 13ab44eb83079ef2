import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDatabaseImport } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupSource } from '../../../shared/contract/backup.ts';
import type { CallOutput } from '../../api/index.ts';
import { chooseBackupFile } from '../../ui/restore/choose-backup-file.ts';
import { NewestBackup } from '../../ui/restore/newest-backup.tsx';
import { RestoreDialog } from '../../ui/restore/restore-dialog.tsx';
import { useRestoredWords } from '../../ui/restore/use-restored-words.ts';
import s from './first-run.module.css';

/** A branch that comes from a backup. `isFault`: the branch's own file does not open, so its newest whole backup is looked for. */
export function RestoreBackup({ isFault = false }: { isFault?: boolean }) {
  const { t } = useTranslation('backup');
  const [from, setFrom] = useState<BackupSource | null>(null);
  const restoredWords = useRestoredWords();

  async function choose() {
    const chosen = await chooseBackupFile();
    if (chosen) setFrom(chosen);
  }

  // This page goes away with the branch that opens.
  function announce(told: CallOutput<'backup.restore'>) {
    notifications.show({ title: t('doneTitle'), message: restoredWords(told), autoClose: false });
  }

  const chooseButton = (
    <Button variant="default" leftSection={<IconDatabaseImport size={16} />} onClick={() => void choose()} className={s.main}>
      {t('firstAction')}
    </Button>
  );
  return (
    <section className={s.card} aria-labelledby="restore-backup">
      <h2 id="restore-backup">{t(isFault ? 'faultTitle' : 'firstTitle')}</h2>
      {isFault ? <NewestBackup onRestore={setFrom}>{chooseButton}</NewestBackup> : <p className="k-2">{t('firstBody')}</p>}
      {!isFault && chooseButton}
      {from && <RestoreDialog from={from} onClose={() => setFrom(null)} onRestored={announce} />}
    </section>
  );
}
