import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RpcError } from '../../../../shared/rpc/index.ts';
import { describeError, errorCodeOf } from '../../../api/index.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import s from '../import.module.css';
import type { Import } from '../use-import.ts';

/** What went wrong with the last try or import, or that it was cancelled. */
export function Trouble({ work }: { work: Import }) {
  const { t } = useTranslation('imports');
  if (errorCodeOf(work.error) === 'backup_before_import_failed') return <NoBackup work={work} />;
  if (work.error) return <ErrorNotice error={work.error} />;
  return work.wasCancelled ? (
    <p className={s.cancelled} role="status">
      {t('cancelled')}
    </p>
  ) : null;
}

/** The import waits for a person to say whether it goes on without a backup, and why there is none. */
function NoBackup({ work }: { work: Import }) {
  const { t } = useTranslation('imports');
  const { error } = work;
  const reason = error instanceof RpcError ? describeError(new RpcError(String(error.data.reason))) : null;
  return (
    <div>
      <ErrorNotice error={error} />
      <div className={s.without}>
        <span>{reason?.title}</span>
        <Button variant="default" onClick={() => work.applyNow({ withoutBackup: true })}>
          {t('withoutBackup')}
        </Button>
      </div>
    </div>
  );
}
