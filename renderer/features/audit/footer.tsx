import { useTranslation } from 'react-i18next';
import { useFormat } from '../../text/use-format.ts';
import type { Table } from '../../ui/grid/rows-as-table.ts';
import { ListFoot } from '../../ui/list/list-foot.tsx';
import s from './audit.module.css';

interface Props {
  /** Rows. */
  marked: number;
  /** The marked rows as they stand on the screen. */
  table(): Table;
  onUnmark(): void;
  count: number;
  hasMore: boolean;
  oldestFirst: boolean;
  isFetching: boolean;
  onMore(): void;
}

/** The keys or what can be done with the marked rows, how much is shown, and the way on where the rows do not fill the screen. */
export function Footer({ count, hasMore, oldestFirst, isFetching, onMore, ...foot }: Props) {
  const { t } = useTranslation('audit');
  const format = useFormat();
  const rows = format.number(count);
  const keys = [
    { caps: ['/'], what: t('footKeys_search') },
    { caps: ['↑', '↓'], what: t('footKeys_choose') },
    { caps: ['Enter'], what: t('footKeys_open') },
    { caps: ['F1'], what: t('footKeys_all') },
  ];
  const more = oldestFirst ? 'shownCountNewer' : 'shownCountMore';
  return (
    <ListFoot list="audit" title={t('title')} keys={keys} count={t(hasMore ? more : 'shownCount', { rows })} className={s.foot} {...foot}>
      {hasMore && (
        <button type="button" className={s.more} disabled={isFetching} onClick={onMore}>
          {t('searchOn')}
        </button>
      )}
    </ListFoot>
  );
}
