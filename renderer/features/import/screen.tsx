import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui/page-header.tsx';

export function ImportScreen() {
  const { t } = useTranslation('imports');
  return <PageHeader title={t('title')} />;
}
