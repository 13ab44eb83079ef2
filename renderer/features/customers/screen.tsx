import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui/page-header.tsx';

export function CustomersScreen() {
  const { t } = useTranslation('customers');
  return <PageHeader title={t('title')} />;
}
