import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui/page-header.tsx';

export function ReportsScreen() {
  const { t } = useTranslation('reports');
  return <PageHeader title={t('title')} />;
}
