import { IconHandStop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import s from '../customer.module.css';

/** Beside what a person corrected: imports leave it alone (DOMAIN 2). */
export function Corrected() {
  const { t } = useTranslation('customers');
  return (
    <span role="img" aria-label={t('handCorrectedShort')} title={t('handCorrected')} className={s.hand}>
      <IconHandStop size={14} aria-hidden />
    </span>
  );
}
