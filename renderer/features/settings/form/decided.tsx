import { IconBuilding } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import s from './decided.module.css';

/** What head office decides is read here and changed there (DOMAIN 8). */
export function DecidedMark() {
  const { t } = useTranslation('sync');
  return (
    <span className={s.mark}>
      <IconBuilding size={13} stroke={2} aria-hidden /> {t('fromHeadOffice')}
    </span>
  );
}

/** The one line that says why. `of`: a whole form, or some rows of a list. */
export function DecidedHint({ of }: { of: 'decidedForm' | 'decidedRows' }) {
  const { t } = useTranslation('sync');
  return (
    <p className={s.hint}>
      <DecidedMark /> {t(of)}
    </p>
  );
}
