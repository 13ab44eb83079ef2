import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SinceMerge } from '../../../shared/contract/merges.ts';
import { useChange } from '../../api/index.ts';
import s from './merge.module.css';
import type { MergeDone } from './merge-dialog.tsx';
import { useSinceWords } from './use-since-words.ts';

/** Stays on the screen after a merge: what happened, and the way back. */
export function MergeNote({ done }: { done: MergeDone }) {
  const { t } = useTranslation('merge');
  const [since, setSince] = useState<SinceMerge | null>(null);
  const unmerge = useChange('customers.unmerge');
  const sinceWords = useSinceWords();
  const names = { kept: done.keptName, merged: done.mergedName };
  return (
    <output className={s.done}>
      <span className="k-grow">{since ? [t('parted', names), ...sinceWords(since, done.keptName)].join(' ') : t('merged', names)}</span>
      {!since && (
        <Button
          variant="default"
          size="xs"
          loading={unmerge.isPending}
          onClick={() => unmerge.mutate({ mergeId: done.mergeId }, { onSuccess: (answer) => setSince(answer.since) })}
        >
          {t('undo')}
        </Button>
      )}
    </output>
  );
}
