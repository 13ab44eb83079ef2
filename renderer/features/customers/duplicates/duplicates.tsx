import type { UseQueryResult } from '@tanstack/react-query';
import { type Ref, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '../../../api/index.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import type { WholeListHandle } from '../../../ui/list/whole-list.tsx';
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
  onSearch(text: string): void;
  /** No search any more, and the keyboard where one is typed. */
  onShowAll(): void;
  /** The keyboard goes to the first pair. */
  handle: Ref<{ enter(): void }>;
}

const LISTS = ['offered', 'merged', 'distinct'] as const;
const NOBODY = { merges: [], notSame: [] };

/** Who may be recorded twice, who was merged, and who was found to be two (DOMAIN 2). */
export function Duplicates({ list, search, onSearch, onShowAll, handle }: Props) {
  const { t } = useTranslation(['merge', 'customers']);
  const [shown, setShown] = useState<(typeof LISTS)[number]>('offered');
  const [pair, setPair] = useState<Pair | null>(null);
  const [done, setDone] = useState<MergeDone | null>(null);
  const [parted, setParted] = useState<string | null>(null);
  const grid = useRef<WholeListHandle<never>>(null);
  const reading = useRead('customers.merges', {});
  useImperativeHandle(handle, () => ({ enter: () => grid.current?.enter('first') }));
  const { merges, notSame } = reading.data ?? NOBODY;
  const found = useMemo(() => {
    const words = search.toLowerCase();
    const has = (...texts: (string | null)[]) => texts.join(' ').toLowerCase().includes(words);
    return {
      offered: (list.data ?? []).filter(({ a, b }) => has(a.name, b.name, a.phone, b.phone)),
      merged: merges.filter(({ kept, merged }) => has(kept.name, merged.name)),
      distinct: notSame.filter(({ one, other }) => has(one.name, other.name)),
    };
  }, [list.data, merges, notSame, search]);
  const failed = [list, reading].filter(({ data, error }) => !data && error);
  if (failed[0]?.error) return <ErrorNotice error={failed[0].error} onRetry={() => failed.forEach((read) => void read.refetch())} />;
  if (!list.data || !reading.data) return <div />;
  const totals = { offered: list.data.length, merged: merges.length, distinct: notSame.length };
  const around = {
    ...{ total: totals[shown], search, onSearch, onShowAll },
    handle: grid,
    tabs: (
      <Tabs
        label={t('lists')}
        tabs={LISTS.map((name) => ({ value: name, label: t(`list_${name}`), count: totals[name] }))}
        value={shown}
        onChange={(name) => setShown(name)}
      />
    ),
    notes: (
      <>
        {done && (
          <div className={s.intro}>
            <MergeNote key={done.mergeId} done={done} />
          </div>
        )}
        {parted && <output className={s.intro}>{parted}</output>}
        {shown === 'offered' && !done && !parted && totals.offered > 0 && <p className={s.intro}>{t('customers:duplicatesIntro')}</p>}
      </>
    ),
  };
  /** Back to the list: to the row that was open, or the one that stands there by now. */
  const leave = () => {
    setPair(null);
    grid.current?.enter('again');
  };
  return (
    <section className={s.duplicates} aria-label={t('customers:tab_duplicates')}>
      {shown === 'offered' && <Pairs pairs={found.offered} around={around} onCompare={setPair} />}
      {shown === 'merged' && (
        <MergeList
          merges={found.merged}
          around={around}
          onParted={(told) => {
            setParted(told);
            setDone(null);
          }}
          onAnswered={() => grid.current?.enter('again')}
        />
      )}
      {shown === 'distinct' && <DistinctList pairs={found.distinct} around={around} />}
      {pair && (
        <MergeDialog
          keepId={pair.a.customerId}
          mergeId={pair.b.customerId}
          onClose={leave}
          onMerged={(merged) => {
            setDone(merged);
            setParted(null);
            leave();
          }}
          onNotSame={leave}
        />
      )}
    </section>
  );
}
