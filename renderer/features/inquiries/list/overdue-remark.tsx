import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import s from './response-chip.module.css';

/** How many in the whole branch have waited longer than the goal; nothing when nobody has. */
export function OverdueRemark({ count }: { count: number }) {
  const { t } = useTranslation('inquiries');
  if (count === 0) return null;
  return (
    <span className={`${s.chip} ${s.overdue}`}>
      <IconAlertTriangle size={13} stroke={2} aria-hidden />
      {t('overdueCount', { count })}
    </span>
  );
}
