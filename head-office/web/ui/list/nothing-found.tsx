import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../../renderer/ui/empty-state.tsx';

/** Instead of rows that are all filtered out. */
export function NothingFound({ onClear }: { onClear(): void }) {
  const { t } = useTranslation('headOfficeAdmin');
  return (
    <EmptyState title={t('nothingFound')} text={t('nothingFoundText')}>
      <Button variant="default" onClick={onClear}>
        {t('clearFilter')}
      </Button>
    </EmptyState>
  );
}
