import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDatabaseExport, IconShieldCheck, IconShieldExclamation } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { BackupStatus } from '../../../../../shared/contract/backup.ts';
import { useChange } from '../../../../api/index.ts';
import { useBackupWords } from '../../../../ui/restore/use-backup-words.ts';
import { WorkProgress } from '../../../../ui/restore/work-progress.tsx';
import { useMayEdit } from '../../use-may-edit.ts';
import b from './backup.module.css';
import { Trouble } from './trouble.tsx';

/** How old the newest backup is, and one more on demand. */
export function Standing({ status }: { status: BackupStatus }) {
  const { t } = useTranslation('backup');
  const words = useBackupWords();
  const mayEdit = useMayEdit();
  const make = useChange('backup.now');
  const { newest, overdue, daysWithout, running, problem } = status;
  const tone = overdue ? b.late : newest ? b.fine : b.waits;
  const Icon = overdue || !newest ? IconShieldExclamation : IconShieldCheck;
  const title = () => {
    if (running) return t(running === 'restore' ? 'standing_restoring' : 'standing_running');
    if (overdue) return t('standing_overdue', { days: daysWithout });
    return newest ? t('standing_fine', { when: words.when(newest.at) }) : t('standing_none');
  };
  const backUp = () =>
    make.mutate({}, { onSuccess: (made) => notifications.show({ title: t('made'), message: words.size(made.bytes), autoClose: 5000 }) });
  return (
    <div className={b.part}>
      <div className={b.standing} role="status">
        <Icon size={28} className={tone ?? ''} aria-hidden />
        <div>
          <p className={b.name}>{title()}</p>
          <p className="k-2">{newest ? t('standing_hint_fine', { counts: words.counts(newest.counts) }) : t('standing_hint_none')}</p>
        </div>
      </div>
      {problem && <Trouble problem={problem} />}
      {make.isPending ? (
        <div className={b.progress}>
          <WorkProgress title={t('standing_running')} progress={make.progress} onCancel={make.cancel} />
        </div>
      ) : (
        mayEdit && (
          <Button leftSection={<IconDatabaseExport size={15} aria-hidden />} loading={running !== null} onClick={backUp}>
            {t('now')}
          </Button>
        )
      )}
    </div>
  );
}
