import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { MergeRecord } from '../../../../shared/contract/merges.ts';
import { useAppState, useChange } from '../../../api/index.ts';
import { customerPath } from '../../../paths.ts';
import { useFormat } from '../../../text/use-format.ts';
import { confirmAction } from '../../../ui/confirm.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { useSinceWords } from '../../../ui/merge/use-since-words.ts';
import s from '../customers.module.css';

interface Props {
  merges: readonly MergeRecord[];
  onParted(words: string): void;
}

/** What was merged, by whom, and the way back: the newest of the same people first. */
export function MergeList({ merges, onParted }: Props) {
  const { t } = useTranslation('merge');
  const format = useFormat();
  const mayPart = ['pic', 'head'].includes(useAppState().data?.user?.role ?? '');
  const unmerge = useChange('customers.unmerge');
  const sinceWords = useSinceWords();
  if (merges.length === 0) return <EmptyState title={t('noMergesTitle')} text={t('noMergesText')} />;
  async function part({ id, kept, merged }: MergeRecord) {
    const names = { kept: kept.name, merged: merged.name };
    if (!(await confirmAction({ title: t('partTitle', names), body: t('partBody'), action: t('part') }))) return;
    const told = ({ since }: { since: Parameters<typeof sinceWords>[0] }) =>
      onParted([t('parted', names), ...sinceWords(since, kept.name)].join(' '));
    unmerge.mutate({ mergeId: id }, { onSuccess: told });
  }
  return (
    <table className={s.table}>
      <thead>
        <tr>
          <th>{t('column_at')}</th>
          <th>{t('column_user')}</th>
          <th>{t('keptSide')}</th>
          <th>{t('mergedSide')}</th>
          <th>{t('column_stand')}</th>
        </tr>
      </thead>
      <tbody>
        {merges.map((record) => {
          const { id, at, user, kept, merged, undoneAt, undoneBy, undoable, waitsFor } = record;
          return (
            <tr key={id}>
              <td>{format.dateTime(at)}</td>
              <td>{user ?? ''}</td>
              <td>
                <Link className={s.link} href={customerPath(kept.customerId)}>
                  {kept.name}
                </Link>
              </td>
              <td>{merged.name}</td>
              <td>
                {undoneAt !== null && t('partedOn', { at: format.dateTime(undoneAt), user: undoneBy ?? '' })}
                {waitsFor !== null && t('waitsFor')}
                {undoable && mayPart && (
                  <Button
                    size="compact-sm"
                    variant="default"
                    loading={unmerge.isPending}
                    aria-label={`${t('part')}: ${kept.name}, ${merged.name}`}
                    onClick={() => void part(record)}
                  >
                    {t('part')}
                  </Button>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
