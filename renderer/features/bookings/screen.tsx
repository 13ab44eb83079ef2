import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui/page-header.tsx';

export function BookingsScreen() {
  const { t } = useTranslation('bookings');
  return <PageHeader title={t('title')} />;
}
