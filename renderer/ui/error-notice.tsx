import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { describeError } from '../api/index.ts';
import s from './error-notice.module.css';

/** In the place of what could not be shown or saved: what happened, what was kept, what to do. */
export function ErrorNotice({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation('common');
  const { title, remedy } = describeError(error);
  return (
    <div className={s.notice} role="alert">
      <IconAlertTriangle size={18} aria-hidden />
      <div className="k-grow">
        <p className="k-strong">{title}</p>
        <p>{remedy}</p>
      </div>
      {onRetry && (
        <Button variant="default" onClick={onRetry}>
          {t('retry')}
        </Button>
      )}
    </div>
  );
}
