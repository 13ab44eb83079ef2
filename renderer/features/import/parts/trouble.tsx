import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import s from '../import.module.css';
import type { Import } from '../use-import.ts';

/** What went wrong with the last try or import, or that it was cancelled. */
export function Trouble({ work }: { work: Import }) {
  const { t } = useTranslation('imports');
  if (work.error) return <ErrorNotice error={work.error} />;
  return work.wasCancelled ? (
    <p className={s.cancelled} role="status">
      {t('cancelled')}
    </p>
  ) : null;
}
