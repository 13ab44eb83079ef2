import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupSource } from '../../../../../shared/contract/backup.ts';
import { useRead } from '../../../../api/index.ts';
import { NewestBackup } from '../../../../ui/restore/newest-backup.tsx';
import { RestoreDialog } from '../../../../ui/restore/restore-dialog.tsx';
import { Section } from '../../form/section.tsx';
import { useMayEdit } from '../../use-may-edit.ts';
import b from './backup.module.css';
import { BackupList } from './backup-list.tsx';
import { Retention } from './retention.tsx';
import { SecondFolder } from './second-folder.tsx';
import { Standing } from './standing.tsx';

/** The branch's only copy of its customers stands on this PC: what else there is, and the way back to it. */
export function BackupSection() {
  const { t } = useTranslation('backup');
  const mayEdit = useMayEdit();
  const query = useRead('backup.status', {});
  const [from, setFrom] = useState<BackupSource | null>(null);
  const status = query.data;
  return (
    <Section name="backup" intro={t('intro')} failed={{ error: query.error, retry: () => void query.refetch() }}>
      {status && (
        <div className={b.page}>
          <Standing status={status} />
          {mayEdit && status.problem?.code === 'database_damaged' && <NewestBackup onRestore={setFrom} />}
          <SecondFolder second={status.second} />
          <Retention />
          {mayEdit && <BackupList onRestore={setFrom} />}
        </div>
      )}
      {from && <RestoreDialog from={from} onClose={() => setFrom(null)} />}
    </Section>
  );
}
