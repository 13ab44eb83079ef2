import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '../../api/index.ts';
import { ErrorNotice } from '../error-notice.tsx';
import { FormModal } from '../form/form-modal.tsx';
import { MergeForm } from './merge-form.tsx';

export interface MergeDone {
  mergeId: number;
  keptId: number;
  keptName: string;
  mergedName: string;
}

interface Props {
  keepId: number;
  mergeId: number;
  onClose(): void;
  onMerged(done: MergeDone): void;
  /** Somebody has said that they are two people, or taken that back. */
  onNotSame(notSame: boolean): void;
}

/** Two customers side by side: one person, who keeps what is chosen, or two. */
export function MergeDialog({ keepId, mergeId, onClose, onMerged, onNotSame }: Props) {
  const { t } = useTranslation('merge');
  const [pair, setPair] = useState({ keepId, mergeId });
  const comparison = useRead('customers.compare', pair);
  return (
    <FormModal opened onClose={onClose} title={t('title')} size={1040} centered>
      {comparison.error && <ErrorNotice error={comparison.error} onRetry={() => void comparison.refetch()} />}
      {comparison.data && (
        <MergeForm
          key={comparison.data.stamp}
          comparison={comparison.data}
          onSwap={() => setPair({ keepId: pair.mergeId, mergeId: pair.keepId })}
          onClose={onClose}
          onMerged={onMerged}
          onNotSame={onNotSame}
        />
      )}
    </FormModal>
  );
}
