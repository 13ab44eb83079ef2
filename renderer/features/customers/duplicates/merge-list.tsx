import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { MergeRecord } from '../../../../shared/contract/merges.ts';
import { useAppState, useChange } from '../../../api/index.ts';
import { customerPath } from '../../../paths.ts';
import { useFormat } from '../../../text/use-format.ts';
import { confirmAction } from '../../../ui/confirm.tsx';
import type { ColDef, ICellRendererParams } from '../../../ui/data-grid.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { useSinceWords } from '../../../ui/merge/use-since-words.ts';
import { ActButton, personColumn } from './cells.tsx';
import { type Around, Listed } from './listed.tsx';

interface Props {
  merges: MergeRecord[];
  around: Around;
  onParted(words: string): void;
  /** The question is answered. */
  onAnswered(): void;
}

/** What was merged, by whom, and the way back: the newest of the same people first. */
export function MergeList({ merges, around, onParted, onAnswered }: Props) {
  const { t } = useTranslation(['merge', 'customers']);
  const format = useFormat();
  const [, navigate] = useLocation();
  const mayPart = ['pic', 'head'].includes(useAppState().data?.user?.role ?? '');
  const unmerge = useChange('customers.unmerge');
  const sinceWords = useSinceWords();
  async function part({ id, kept, merged }: MergeRecord) {
    if (unmerge.isPending) return;
    const names = { kept: kept.name, merged: merged.name };
    const isMeant = await confirmAction({ title: t('partTitle', names), body: t('partBody'), action: t('part') });
    onAnswered();
    if (!isMeant) return;
    const told = ({ since }: { since: Parameters<typeof sinceWords>[0] }) =>
      onParted([t('parted', names), ...sinceWords(since, kept.name)].join(' '));
    unmerge.mutate({ mergeId: id }, { onSuccess: told });
  }
  const newestPart = useRef(part);
  newestPart.current = part;
  const columns = useMemo((): ColDef<MergeRecord>[] => {
    const stand = ({ undoneAt, undoneBy, waitsFor }: MergeRecord) =>
      undoneAt !== null ? t('partedOn', { at: format.dateTime(undoneAt), user: undoneBy ?? '' }) : waitsFor !== null ? t('waitsFor') : '';
    return [
      { colId: 'at', field: 'at', headerName: t('column_at'), width: 140, valueFormatter: ({ value }) => format.dateTime(value) },
      { colId: 'user', headerName: t('column_user'), width: 160, valueGetter: ({ data }) => data?.user ?? '' },
      personColumn('kept', t('keptSide'), ({ kept }) => kept),
      { colId: 'merged', headerName: t('mergedSide'), flex: 1, minWidth: 172, valueGetter: ({ data }) => data?.merged.name },
      {
        colId: 'stand',
        headerName: t('column_stand'),
        flex: 1,
        minWidth: 280,
        valueGetter: ({ data }) => data && stand(data),
        cellRenderer: ({ data, value }: ICellRendererParams<MergeRecord>) =>
          data?.undoable && mayPart ? (
            <ActButton word="part" names={[data.kept.name, data.merged.name]} onAct={() => void newestPart.current(data)} />
          ) : (
            value
          ),
      },
    ];
  }, [t, format, mayPart]);
  return (
    <Listed<MergeRecord>
      around={around}
      name="merged"
      rows={merges}
      columns={columns}
      rowId={({ id }) => String(id)}
      onEnter={(record, column) => {
        if (column !== 'stand') navigate(customerPath(record.kept.customerId));
        else if (record.undoable && mayPart) void part(record);
      }}
      enterKeys={[
        { caps: ['Enter'], what: t('customers:footKeys_open') },
        ...(mayPart ? [{ caps: ['→', 'Enter'], what: t('footKeys_act') }] : []),
      ]}
      none={<EmptyState title={t('noMergesTitle')} text={t('noMergesText')} />}
    />
  );
}
