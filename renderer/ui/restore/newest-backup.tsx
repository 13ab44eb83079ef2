import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupSource } from '../../../shared/contract/backup.ts';
import { useRead } from '../../api/index.ts';
import s from './restore.module.css';
import { useBackupWords } from './use-backup-words.ts';

interface Props {
  onRestore(from: BackupSource): void;
  /** Other ways, beside the first. */
  children?: ReactNode;
}

/** Checks the backups of this PC from the newest on. */
export function NewestBackup({ onRestore, children }: Props) {
  const { t } = useTranslation('backup');
  const words = useBackupWords();
  const search = useRead('backup.findNewest', {});
  const facts = search.data?.facts;
  if (search.isPending) return <p role="status">{t('faultSearching')}</p>;
  if (!facts || facts.place === 'file')
    return (
      <div className={s.step}>
        <p className="k-2">{t('faultNone')}</p>
        <div className={s.ways}>{children}</div>
      </div>
    );
  const { name, place } = facts;
  return (
    <div className={s.step}>
      <p>
        {t('faultFound', { when: words.when(facts.at), counts: words.counts(facts.counts) })} {t('faultKept')}
      </p>
      <div className={s.ways}>
        <Button onClick={() => onRestore({ name, place })}>{t('faultAction')}</Button>
        {children}
      </div>
    </div>
  );
}
