import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/empty-state.tsx';

/** A search that finds nothing, and the way back to the whole list. */
export function NotFound({ onShowAll }: { onShowAll(): void }) {
  const { t } = useTranslation('customers');
  return (
    <EmptyState title={t('repairNotFound')}>
      <Button variant="default" onClick={onShowAll}>
        {t('showAll')}
      </Button>
    </EmptyState>
  );
}
