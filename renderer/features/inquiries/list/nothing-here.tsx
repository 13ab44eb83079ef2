import { Button } from '@mantine/core';
import { IconCircleCheck, IconMessageQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { KeyCap } from '../../../ui/key-cap.tsx';
import { countOfFilters, NO_FILTER, type ViewState } from '../view-state.ts';
import type { TabName } from './tabs.ts';

interface Props {
  view: ViewState;
  counts: Record<TabName, number>;
  onChange(part: Partial<ViewState>): void;
  onNew(): void;
}

/** Filtered away, all done for today, none under this tab, or none at all yet: each with what to do next. */
export function NothingHere({ view, counts, onChange, onNew }: Props) {
  const { t } = useTranslation('inquiries');
  const add = (
    <Button rightSection={<KeyCap>N</KeyCap>} onClick={onNew}>
      {t('new')}
    </Button>
  );
  if (countOfFilters(view.filter) > 0)
    return (
      <EmptyState title={t('filteredTitle')} text={t('filteredText')}>
        <Button variant="default" onClick={() => onChange({ filter: NO_FILTER })}>
          {t('showAll')}
        </Button>
      </EmptyState>
    );
  if (hasNone(view, counts))
    return (
      <EmptyState icon={<IconMessageQuestion size={32} stroke={1.4} aria-hidden />} title={t('noneTitle')} text={t('noneText')}>
        {add}
      </EmptyState>
    );
  if (view.tab === 'due')
    return (
      <EmptyState
        icon={<IconCircleCheck size={32} stroke={1.4} aria-hidden />}
        title={t('doneTitle')}
        text={t('doneText', { count: counts.waiting })}
      >
        {add}
      </EmptyState>
    );
  return (
    <EmptyState title={t('emptyTabTitle', { tab: t(`tab_${view.tab}`) })} text={t(`emptyTab_${view.tab}`)}>
      {add}
    </EmptyState>
  );
}

/** None at all yet, not merely none of what is asked for. */
export function hasNone({ filter }: Pick<ViewState, 'filter'>, counts: Record<TabName, number>): boolean {
  return countOfFilters(filter) === 0 && counts.open + counts.booked + counts.lost === 0;
}
