import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import s from './response-chip.module.css';

/** How many in the whole branch have waited longer than the goal, and the way to them; nothing when nobody has. */
export function OverdueRemark({ count, onShow }: { count: number; onShow(): void }) {
  const { t } = useTranslation('inquiries');
  if (count === 0) return null;
  return (
    <button type="button" className={`${s.chip} ${s.overdue} ${s.button}`} onClick={onShow}>
      <IconAlertTriangle size={13} stroke={2} aria-hidden />
      {t('overdueCount', { count })}
    </button>
  );
}
