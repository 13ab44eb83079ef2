import { Button } from '@mantine/core';
import { IconCalendarSmile, IconCircleCheck, IconFileImport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { WorklistDay } from '../../../../shared/contract/worklist.ts';
import { useAppState } from '../../../api/index.ts';
import { PATHS } from '../../../paths.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';

/** No data yet, everything done, or simply nothing due: three different things to do next. */
export function NothingToDo({ progress }: { progress: WorklistDay['progress'] }) {
  const { t } = useTranslation('today');
  const [, navigate] = useLocation();
  const hasData = useAppState().data?.hasData ?? false;
  if (!hasData)
    return (
      <EmptyState icon={<IconFileImport size={32} stroke={1.4} aria-hidden />} title={t('emptyTitle')} text={t('emptyText')}>
        <Button onClick={() => navigate(PATHS.import)}>{t('emptyAction')}</Button>
      </EmptyState>
    );
  if (progress.done > 0)
    return (
      <EmptyState
        icon={<IconCircleCheck size={32} stroke={1.4} aria-hidden />}
        title={t('allDoneTitle')}
        text={t('allDoneText', { done: progress.done })}
      >
        <Button onClick={() => navigate(PATHS.reports)}>{t('allDoneAction')}</Button>
      </EmptyState>
    );
  return (
    <EmptyState icon={<IconCalendarSmile size={32} stroke={1.4} aria-hidden />} title={t('nothingDueTitle')} text={t('nothingDueText')}>
      <Button variant="default" onClick={() => navigate(PATHS.import)}>
        {t('emptyAction')}
      </Button>
    </EmptyState>
  );
}
