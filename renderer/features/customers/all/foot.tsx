import { useTranslation } from 'react-i18next';
import type { CustomerRow } from '../../../../shared/contract/customers.ts';
import type { FoundCustomers } from '../../../../shared/contract/found-customers.ts';
import { useFormat } from '../../../text/use-format.ts';
import type { Table } from '../../../ui/grid/rows-as-table.ts';
import { KeyCap } from '../../../ui/key-cap.tsx';
import s from '../../../ui/list/foot.module.css';
import { FootKeys } from '../../../ui/list/foot-keys.tsx';
import { AllMarked } from './all-marked.tsx';
import { MarkedCustomers } from './marked-customers.tsx';

interface Props {
  marked: readonly CustomerRow[];
  /** All that search and filter find, when that is what is marked. */
  all: FoundCustomers | null;
  /** How many vehicles are found; null while it is not known. */
  found: number | null;
  /** How many the rows on the screen are of: still those of the search before, so that nothing blinks while one types. */
  listed: number | null;
  table(): Table;
  onMarkAll(): void;
  onUnmark(): void;
  /** How many there are, in words. */
  count: string | null;
}

/** The line under the list: the keys, or what can be done with the marked vehicles. */
export function Foot({ marked, all, found, listed, table, onMarkAll, onUnmark, count }: Props) {
  const { t } = useTranslation('customers');
  const format = useFormat();
  const keys = [
    { caps: ['/'], what: t('footKeys_search') },
    { caps: ['↑', '↓'], what: t('footKeys_choose') },
    { caps: ['Enter'], what: t('footKeys_open') },
    { caps: [t('space')], what: t('footKeys_mark') },
    { caps: ['F1'], what: t('footKeys_all') },
  ];
  return (
    <footer className={s.foot}>
      {all ? (
        <AllMarked all={all} found={found} table={table} onUnmark={onUnmark} />
      ) : marked.length > 0 ? (
        <MarkedCustomers marked={marked} table={table} onUnmark={onUnmark} />
      ) : (
        <FootKeys keys={keys} />
      )}
      {!all && listed !== null && listed > 0 && (
        <button type="button" className={s.link} onClick={onMarkAll}>
          {t('markAllFound', { rows: format.number(listed) })} <KeyCap>Ctrl</KeyCap>
          <KeyCap>A</KeyCap>
        </button>
      )}
      <span className="k-grow" />
      <span role="status">{count}</span>
    </footer>
  );
}
