import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { countOfFilters, type WorklistFilter } from './filter.ts';

/** There is work, but not under this tab or filter. */
export function NothingShown({ filter, count, onShowAll }: { filter: WorklistFilter; count: number; onShowAll(): void }) {
  const { t } = useTranslation('today');
  const isFiltered = countOfFilters(filter) > 0;
  return (
    <EmptyState
      title={isFiltered ? t('filteredTitle') : t('tabDoneTitle')}
      text={isFiltered ? t('filteredText', { count }) : t('tabDoneText', { count })}
    >
      <Button variant="default" onClick={onShowAll}>
        {t('showAll')}
      </Button>
    </EmptyState>
  );
}
