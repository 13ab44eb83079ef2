import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BackupSource } from '../../../shared/contract/backup.ts';
import { useRead } from '../../api/index.ts';
import s from './restore.module.css';
import { useBackupWords } from './use-backup-words.ts';

/** Checks the backups of this PC from the newest on. */
export function NewestBackup({ onRestore }: { onRestore(from: BackupSource): void }) {
  const { t } = useTranslation('backup');
  const words = useBackupWords();
  const search = useRead('backup.findNewest', {});
  const facts = search.data?.facts;
  if (search.isPending) return <p role="status">{t('faultSearching')}</p>;
  if (!facts || facts.place === 'file') return <p className="k-2">{t('faultNone')}</p>;
  const { name, place } = facts;
  return (
    <div className={s.step}>
      <p>
        {t('faultFound', { when: words.when(facts.at), counts: words.counts(facts.counts) })} {t('faultKept')}
      </p>
      <Button className={s.alone ?? ''} onClick={() => onRestore({ name, place })}>
        {t('faultAction')}
      </Button>
    </div>
  );
}
