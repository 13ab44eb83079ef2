import { Button } from '@mantine/core';
import { IconArrowsExchange, IconArrowsJoin } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Comparison } from '../../../shared/contract/merges.ts';
import { type CallInput, useChange } from '../../api/index.ts';
import { useFormat } from '../../text/use-format.ts';
import { KeyCap } from '../key-cap.tsx';
import { FactTable } from './fact-table.tsx';
import s from './merge.module.css';
import type { MergeDone } from './merge-dialog.tsx';
import { PeopleRows } from './people-rows.tsx';
import { useMayMerge } from './use-may-merge.ts';

interface Props {
  comparison: Comparison;
  onSwap(): void;
  onClose(): void;
  onMerged(done: MergeDone): void;
  onNotSame(notSame: boolean): void;
}

type Choices = NonNullable<CallInput<'customers.merge'>['choices']>;
export type OwnChoices = ReadonlyMap<number, 'kept' | 'merged'>;

/** What is chosen here, and what the store will make of it. Begins at the first choice, or where there is none at the button. */
export function MergeForm({ comparison, onSwap, onClose, onMerged, onNotSame }: Props) {
  const { t } = useTranslation(['merge', 'common']);
  const format = useFormat();
  const [choices, setChoices] = useState<Choices>({});
  const [own, setOwn] = useState<OwnChoices>(new Map());
  const merge = useChange('customers.merge');
  const declare = useChange('customers.notSame');
  const form = useRef<HTMLDivElement>(null);
  const mayMerge = useMayMerge();
  const { stamp, kept, merged, notSame } = comparison;
  const isBusy = merge.isPending || declare.isPending;
  const canMerge = mayMerge && !notSame && !isBusy;

  function run() {
    if (!canMerge) return;
    const fields = [...own].map(([fieldId, choice]) => ({ fieldId, choice }));
    const input = { keepId: kept.customerId, mergeId: merged.customerId, stamp, choices, fields };
    merge.mutate(input, {
      onSuccess: ({ mergeId }) => onMerged({ mergeId, keptId: kept.customerId, keptName: kept.name, mergedName: merged.name }),
    });
  }
  function say(isTwo: boolean) {
    const input = { oneId: kept.customerId, otherId: merged.customerId, notSame: isTwo };
    declare.mutate(input, { onSuccess: () => onNotSame(isTwo) });
  }

  useMergeKey(run);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input[type=radio]:checked, [data-merge]')?.focus();
  }, []);

  return (
    <div className={s.form} ref={form}>
      {notSame && (
        <p className={s.said}>
          {t('saidNotSame', { user: notSame.user ?? t('somebody'), date: format.longDate(notSame.at) })}
          {mayMerge && (
            <Button variant="default" size="xs" loading={declare.isPending} onClick={() => say(false)}>
              {t('takeBack')}
            </Button>
          )}
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scroll region must be reachable by keyboard */}
      <section className={s.scroll} tabIndex={0} aria-label={t('title')}>
        <table className={s.table}>
          <thead>
            <tr>
              <th aria-label={t('fact')} />
              <th>
                <small>{t('keptSide')}</small>
                {kept.name}
                <small>{t('knownSince', { date: format.longDate(kept.knownSince) })}</small>
              </th>
              <th>
                <small>{t('mergedSide')}</small>
                {merged.name}
                <small>{t('knownSince', { date: format.longDate(merged.knownSince) })}</small>
              </th>
              <th>
                <small>{t('resultSide')}</small>
                {t('resultHint')}
              </th>
            </tr>
          </thead>
          <tbody>
            <FactTable
              comparison={comparison}
              choices={choices}
              own={own}
              onChoose={(fact, choice) => setChoices({ ...choices, [fact]: choice })}
              onChooseOwn={(fieldId, choice) => setOwn(new Map(own).set(fieldId, choice))}
            />
            <PeopleRows comparison={comparison} />
          </tbody>
        </table>
      </section>
      <p className="k-2">{mayMerge ? t('undoable') : t('managersOnly')}</p>
      <footer className={s.foot}>
        <Button variant="default" disabled={!mayMerge || notSame !== null || isBusy} onClick={() => say(true)}>
          {t('notSame')}
        </Button>
        <Button variant="subtle" leftSection={<IconArrowsExchange size={15} aria-hidden />} disabled={isBusy} onClick={onSwap}>
          {t('swap')}
        </Button>
        <span className="k-grow" />
        <Button variant="default" onClick={onClose}>
          {t('common:cancel')}
        </Button>
        <Button
          data-merge
          disabled={!canMerge}
          loading={merge.isPending}
          leftSection={<IconArrowsJoin size={15} aria-hidden />}
          rightSection={<KeyCap>Ctrl+Enter</KeyCap>}
          onClick={run}
        >
          {t('merge')}
        </Button>
      </footer>
    </div>
  );
}

/** Ctrl+Enter, from wherever the focus is in the dialog. */
function useMergeKey(run: () => void): void {
  const newest = useRef(run);
  newest.current = run;
  useEffect(() => {
    function follow(event: KeyboardEvent) {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      newest.current();
    }
    window.addEventListener('keydown', follow);
    return () => window.removeEventListener('keydown', follow);
  }, []);
}
