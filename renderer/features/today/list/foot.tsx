import { useTranslation } from 'react-i18next';
import type { WorklistItem } from '../../../../shared/contract/worklist.ts';
import type { Table } from '../../../ui/grid/rows-as-table.ts';
import s from '../../../ui/list/foot.module.css';
import { FootKeys } from '../../../ui/list/foot-keys.tsx';
import { AssignVehicles } from './assign-vehicles.tsx';
import { type Saved, SavedNote } from './saved-note.tsx';

interface Props {
  shown: readonly WorklistItem[];
  marked: readonly WorklistItem[];
  onUnmark(): void;
  /** The marked rows as they stand on the screen. */
  table(): Table;
  /** The messages of the marked ones, one after another. */
  onQueue(): void;
  /** The keys of the list; left out where the row of work shows its own. */
  showKeys: boolean;
  saved: Saved | null;
  onUndo(): void;
  onCorrect(): void;
}

/** The line under the list: the keys, or what can be done with the marked rows; at the right what was saved last. */
export function Foot({ shown, marked, onUnmark, table, onQueue, showKeys, saved, onUndo, onCorrect }: Props) {
  const { t } = useTranslation('today');
  const keys = [
    { caps: ['↑', '↓'], what: t('footKeys_choose') },
    { caps: ['Enter'], what: t('footKeys_open') },
    { caps: [t('space')], what: t('footKeys_mark') },
    { caps: ['/'], what: t('footKeys_filter') },
    { caps: ['F1'], what: t('footKeys_all') },
  ];
  return (
    <footer className={s.foot}>
      {marked.length > 0 ? (
        <AssignVehicles items={marked} onDone={onUnmark} table={table} onQueue={onQueue} />
      ) : (
        showKeys && <FootKeys keys={keys} />
      )}
      <span className="k-grow" />
      {saved ? (
        <SavedNote saved={saved} onUndo={onUndo} onCorrect={onCorrect} />
      ) : (
        <span>{t('countOfWork', { items: shown.length, phones: new Set(shown.map((item) => item.phone ?? item.key)).size })}</span>
      )}
    </footer>
  );
}
