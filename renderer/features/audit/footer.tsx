import { useTranslation } from 'react-i18next';
import { useFormat } from '../../text/use-format.ts';
import type { Table } from '../../ui/grid/rows-as-table.ts';
import { KeyCap } from '../../ui/key-cap.tsx';
import f from '../../ui/list/foot.module.css';
import { RowActions } from '../../ui/list/row-actions.tsx';
import s from './audit.module.css';

interface Props {
  /** Rows. */
  marked: number;
  /** The marked rows as they stand on the screen. */
  table(): Table;
  onUnmark(): void;
  count: number;
  hasMore: boolean;
  isFetching: boolean;
  onMore(): void;
}

/** The keys or what can be done with the marked rows, how much is shown, and the way further back where the rows do not fill the screen. */
export function Footer({ marked, table, onUnmark, count, hasMore, isFetching, onMore }: Props) {
  const { t } = useTranslation(['audit', 'lists']);
  const format = useFormat();
  const rows = format.number(count);
  const keys = [
    { caps: ['/'], what: t('footKeys_search') },
    { caps: ['↑', '↓'], what: t('footKeys_choose') },
    { caps: ['Enter'], what: t('footKeys_open') },
    { caps: ['F1'], what: t('footKeys_all') },
  ];
  return (
    <footer className={`${f.foot} ${s.foot}`}>
      {marked > 0 ? (
        <>
          <span className="k-strong">{t('lists:marked', { count: marked })}</span>
          <RowActions list="audit" title={t('title')} table={table} />
          <button type="button" className={f.link} onClick={onUnmark}>
            {t('lists:unmark')}
          </button>
        </>
      ) : (
        keys.map(({ caps, what }) => (
          <span key={what}>
            {caps.map((cap) => (
              <KeyCap key={cap}>{cap}</KeyCap>
            ))}
            {what}
          </span>
        ))
      )}
      <span className="k-grow" />
      {hasMore && (
        <button type="button" className={s.more} disabled={isFetching} onClick={onMore}>
          {t('searchOn')}
        </button>
      )}
      <span role="status">{t(hasMore ? 'shownCountMore' : 'shownCount', { rows })}</span>
    </footer>
  );
}
