import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../../ui/page-header.tsx';
import s from '../import.module.css';
import { History } from './history.tsx';

/** Who may not import still sees which files are in. */
export function ReadOnly() {
  const { t } = useTranslation('imports');
  return (
    <div className={s.page}>
      <PageHeader title={t('title')} />
      <div className={s.body}>
        <p className="k-2">{t('readOnly')}</p>
        <History />
      </div>
    </div>
  );
}
