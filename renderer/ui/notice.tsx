import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import s from './notice.module.css';

interface Props {
  /** What happened. */
  title: string;
  /** What was kept and what to do. */
  remedy: string;
  onRetry?: (() => void) | undefined;
  /** The keyboard begins there. */
  isRetryFirst?: boolean | undefined;
}

/** In the place of what could not be shown or saved. */
export function Notice({ title, remedy, onRetry, isRetryFirst = false }: Props) {
  const { t } = useTranslation('common');
  return (
    <div className={s.notice} role="alert">
      <IconAlertTriangle size={18} aria-hidden />
      <div className="k-grow">
        <p className="k-strong">{title}</p>
        <p>{remedy}</p>
      </div>
      {onRetry && (
        <Button variant="default" onClick={onRetry} autoFocus={isRetryFirst}>
          {t('retry')}
        </Button>
      )}
    </div>
  );
}
