import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui/page-header.tsx';

export function FirstRunScreen() {
  const { t } = useTranslation('firstRun');
  return <PageHeader title={t('title')} />;
}
