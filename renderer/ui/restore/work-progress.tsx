import { Button, Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BackupProgress } from '../../../shared/contract/backup.ts';
import s from './restore.module.css';
import { percentOf, useBackupWords } from './use-backup-words.ts';

interface Props {
  title: string;
  progress: BackupProgress | null;
  onCancel?: (() => void) | undefined;
}

/** Long work on a backup: how far it is, and the way out. */
export function WorkProgress({ title, progress, onCancel }: Props) {
  const { t } = useTranslation('common');
  const words = useBackupWords();
  const told = progress ? words.progress(progress) : title;
  return (
    <div className={s.step} role="status">
      <p>{title}</p>
      <Progress value={progress ? percentOf(progress) : 0} aria-label={told} />
      <div className={s.actions}>
        <span className="k-dim k-grow">{told}</span>
        {onCancel && (
          <Button variant="default" onClick={onCancel}>
            {t('cancel')}
          </Button>
        )}
      </div>
    </div>
  );
}
