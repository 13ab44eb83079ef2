import type { UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '../../../api/index.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { MergeDialog, type MergeDone } from '../../../ui/merge/merge-dialog.tsx';
import { MergeNote } from '../../../ui/merge/merge-note.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import s from '../customers.module.css';
import { DistinctList } from './distinct-list.tsx';
import { MergeList } from './merge-list.tsx';
import { type Pair, Pairs } from './pairs.tsx';

interface Props {
  list: UseQueryResult<Pair[], Error>;
  search: string;
}

const LISTS = ['offered', 'merged', 'distinct'] as const;

/** Who may be recorded twice, who was merged, and who was found to be two (DOMAIN 2). */
export function Duplicates({ list, search }: Props) {
  const { t } = useTranslation(['merge', 'customers']);
  const [shown, setShown] = useState<(typeof LISTS)[number]>('offered');
  const [pair, setPair] = useState<Pair | null>(null);
  const [done, setDone] = useState<MergeDone | null>(null);
  const [parted, setParted] = useState<string | null>(null);
  const merges = useRead('customers.merges', {});
  const failed = list.error ?? merges.error;
  if (failed && !list.data) return <ErrorNotice error={failed} onRetry={() => void list.refetch()} />;
  if (!list.data || !merges.data) return <div />;
  const words = search.toLowerCase();
  const has = (...texts: (string | null)[]) => texts.join(' ').toLowerCase().includes(words);
  const pairs = list.data.filter(({ a, b }) => has(a.name, b.name, a.phone, b.phone));
  const counts = { offered: list.data.length, merged: merges.data.merges.length, distinct: merges.data.notSame.length };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scroll region must be reachable by keyboard
    <section className={s.list} tabIndex={0} aria-label={t('customers:tab_duplicates')}>
      <div className={s.tools}>
        <Tabs
          label={t('lists')}
          tabs={LISTS.map((name) => ({ value: name, label: t(`list_${name}`), count: counts[name] }))}
          value={shown}
          onChange={(name) => setShown(name)}
        />
      </div>
      {done && (
        <div className={s.intro}>
          <MergeNote key={done.mergeId} done={done} />
        </div>
      )}
      {parted && <output className={s.intro}>{parted}</output>}
      {shown === 'offered' &&
        (list.data.length === 0 ? (
          <EmptyState title={t('customers:duplicatesNoneTitle')} text={t('customers:duplicatesNoneText')} />
        ) : (
          <>
            <p className={s.intro}>{pairs.length === 0 ? t('customers:repairNotFound') : t('customers:duplicatesIntro')}</p>
            <Pairs pairs={pairs} onCompare={setPair} />
          </>
        ))}
      {shown === 'merged' && (
        <MergeList
          merges={merges.data.merges.filter(({ kept, merged }) => has(kept.name, merged.name))}
          onParted={(told) => {
            setParted(told);
            setDone(null);
          }}
        />
      )}
      {shown === 'distinct' && <DistinctList pairs={merges.data.notSame.filter(({ one, other }) => has(one.name, other.name))} />}
      {pair && (
        <MergeDialog
          keepId={pair.a.customerId}
          mergeId={pair.b.customerId}
          onClose={() => setPair(null)}
          onMerged={(merged) => {
            setDone(merged);
            setParted(null);
            setPair(null);
          }}
          onNotSame={() => setPair(null)}
        />
      )}
    </section>
  );
}
