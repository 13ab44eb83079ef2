import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { useWorklist } from '../../api/index.ts';
import { PATHS, worklistPath } from '../../paths.ts';
import { useGo } from '../../ui/form/use-leave.ts';
import s from '../../ui/frame.module.css';
import { Mark } from '../../ui/mark.tsx';
import { useRail } from './use-rail.ts';

export function Rail() {
  const { t } = useTranslation('shell');
  const [location] = useLocation();
  const go = useGo();
  const left = useWorklist().data?.progress.left ?? 0;
  const isHere = (path: string) =>
    path === PATHS.today ? location === path || location.startsWith(worklistPath('')) : location.startsWith(path);
  return (
    <nav className={s.rail} aria-label={t('navigation')}>
      <div className={s.brand}>
        <Mark />
      </div>
      {useRail().map(({ name, path, icon: Icon }) => (
        <Link
          key={name}
          href={path}
          className={`${s.link} ${isHere(path) ? s.here : ''} ${name === 'settings' ? s.last : ''}`}
          aria-current={isHere(path) ? 'page' : undefined}
          onClick={(event) => {
            event.preventDefault();
            go(path);
          }}
        >
          <Icon size={20} stroke={1.6} aria-hidden />
          {t(`screen_${name}`)}
          {name === 'today' && left > 0 && (
            <span className={s.count} role="img" aria-label={t('remaining', { count: left })}>
              {left > 999 ? '999+' : left}
            </span>
          )}
        </Link>
      ))}
    </nav>
  );
}
