import { useTranslation } from 'react-i18next';
import { useFormat } from '../../text/use-format.ts';
import { KeyCap } from '../../ui/key-cap.tsx';
import s from './audit.module.css';

interface Props {
  count: number;
  hasMore: boolean;
  isFetching: boolean;
  onMore(): void;
}

/** The keys, how much is shown, and the way further back where the rows do not fill the screen. */
export function Footer({ count, hasMore, isFetching, onMore }: Props) {
  const { t } = useTranslation('audit');
  const format = useFormat();
  const rows = format.number(count);
  return (
    <footer className={s.foot}>
      <span>
        <KeyCap>/</KeyCap> {t('footKeys_search')}
      </span>
      <span>
        <KeyCap>↑</KeyCap>
        <KeyCap>↓</KeyCap> {t('footKeys_choose')}
      </span>
      <span>
        <KeyCap>Enter</KeyCap> {t('footKeys_open')}
      </span>
      <span>
        <KeyCap>F1</KeyCap> {t('footKeys_all')}
      </span>
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
