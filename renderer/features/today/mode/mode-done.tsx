import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../ui/empty-state.tsx';
import type { WorkMode } from './work-mode.ts';

/** Nobody is left in the row: back to the whole list. */
export function ModeDone({ mode, onStop }: { mode: WorkMode; onStop(): void }) {
  const { t } = useTranslation('today');
  return (
    <EmptyState
      icon={<IconCircleCheck size={32} stroke={1.4} aria-hidden />}
      title={t(`modeDone_${mode.kind}`)}
      text={t('modeDoneText', { total: mode.keys.length })}
    >
      <Button autoFocus onClick={onStop}>
        {t('modeDoneAction')}
      </Button>
    </EmptyState>
  );
}
