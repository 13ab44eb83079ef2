import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { useKeyMap } from '../../../ui/key-map.tsx';
import { isTyping, useKeys } from '../../../ui/use-keys.ts';
import s from './figures.module.css';
import { type FigureView, pathOf, VIEWS } from './views.ts';

/** The kinds of report side by side; Ctrl+arrows go from one to the next. */
export function ViewList({ here }: { here: 'daily' | FigureView }) {
  const { t } = useTranslation('figures');
  const [, navigate] = useLocation();
  useKeyMap(
    t('keysTitle'),
    useMemo(() => [{ keys: ['Ctrl', '← →'], what: t('key_views') }], [t]),
  );
  useKeys((event) => {
    if (!event.ctrlKey || isTyping(event.target) || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return false;
    const next = VIEWS[VIEWS.indexOf(here) + (event.key === 'ArrowRight' ? 1 : -1)];
    if (next) navigate(pathOf(next));
    return true;
  });
  return (
    <nav className={s.views} aria-label={t('views')}>
      {VIEWS.map((view) => (
        <Link
          key={view}
          href={pathOf(view)}
          className={`${s.view} ${view === here ? s.here : ''}`}
          aria-current={view === here ? 'page' : undefined}
        >
          {t(`view_${view}`)}
        </Link>
      ))}
    </nav>
  );
}
