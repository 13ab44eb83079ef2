import { Modal } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupSource } from '../../../shared/contract/backup.ts';
import { type CallOutput, useChange } from '../../api/index.ts';
import { ErrorNotice } from '../error-notice.tsx';
import { Confirm } from './confirm-step.tsx';
import { Done } from './done-step.tsx';
import { WorkProgress } from './work-progress.tsx';

interface Props {
  from: BackupSource;
  onClose(): void;
  /** The branch has been restored; a page that goes away with it says so elsewhere. */
  onRestored?(told: CallOutput<'backup.restore'>): void;
}

/** From a chosen backup to the result: checked to its end, compared, meant, done. Nothing is touched before the last step. */
export function RestoreDialog({ from, onClose, onRestored }: Props) {
  const { t } = useTranslation('backup');
  const inspect = useChange('backup.inspect', { quiet: true });
  const restore = useChange('backup.restore', { quiet: true });
  const [key, setKey] = useState<string>();
  const isBusy = restore.isPending;

  function check(recoveryKey?: string) {
    setKey(recoveryKey);
    inspect.mutate({ from, ...(recoveryKey ? { recoveryKey } : {}) });
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each backup that is chosen
  useEffect(() => check(), [from]);

  async function run(branchCode: string) {
    const told = await restore.mutateAsync({ from, branchCode, ...(key ? { recoveryKey: key } : {}) }).catch(() => null);
    if (told) onRestored?.(told);
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t(restore.data ? 'doneTitle' : 'title')}
      size={560}
      centered
      closeOnClickOutside={false}
      closeOnEscape={!isBusy}
      withCloseButton={!isBusy}
    >
      {restore.data ? (
        <Done told={restore.data} onClose={onClose} />
      ) : isBusy ? (
        <WorkProgress title={t('restoring')} progress={restore.progress} />
      ) : inspect.isPending ? (
        <WorkProgress
          title={t('checking')}
          progress={inspect.progress}
          onCancel={() => {
            inspect.cancel();
            onClose();
          }}
        />
      ) : inspect.data ? (
        <Confirm told={inspect.data} error={restore.error} onCheck={check} onRestore={(code) => void run(code)} onClose={onClose} />
      ) : (
        inspect.error && <ErrorNotice error={inspect.error} onRetry={() => check(key)} />
      )}
    </Modal>
  );
}
