import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Inquiry } from '../../../../shared/contract/inquiries.ts';
import type { Table } from '../../../ui/grid/rows-as-table.ts';
import s from '../../../ui/list/foot.module.css';
import { FootKeys } from '../../../ui/list/foot-keys.tsx';
import { AssignInquiries } from './assign-inquiries.tsx';

interface Props {
  shown: number;
  total: number;
  marked: readonly Inquiry[];
  onUnmark(): void;
  /** The marked rows as they stand on the screen. */
  table(): Table;
  /** What was saved last, in the place of the count. */
  saved: ReactNode;
}

/** The line under the list: the keys, or what can be done with the marked rows. */
export function Foot({ shown, total, marked, onUnmark, table, saved }: Props) {
  const { t } = useTranslation('inquiries');
  const keys = [
    { caps: ['↑', '↓'], what: t('footKeys_choose') },
    { caps: ['Enter'], what: t('footKeys_open') },
    { caps: ['N'], what: t('footKeys_new') },
    { caps: ['/'], what: t('footKeys_search') },
    { caps: ['F1'], what: t('footKeys_all') },
  ];
  return (
    <footer className={s.foot}>
      {marked.length > 0 ? <AssignInquiries inquiries={marked} onDone={onUnmark} table={table} /> : <FootKeys keys={keys} />}
      <span className="k-grow" />
      {saved ?? <span>{shown < total ? t('countOf', { shown, total }) : t('count', { count: total })}</span>}
    </footer>
  );
}
