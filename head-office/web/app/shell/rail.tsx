import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import s from '../../../../renderer/ui/frame.module.css';
import { Mark } from '../../../../renderer/ui/mark.tsx';
import { PATHS } from '../paths.ts';
import { RAIL } from '../routes.tsx';

export function Rail() {
  const { t } = useTranslation('headOffice');
  const [location] = useLocation();
  const isHere = (path: string) => (path === PATHS.overview ? location === path : location.startsWith(path));
  return (
    <nav className={s.rail} aria-label={t('navigation')}>
      <div className={s.brand}>
        <Mark />
      </div>
      {RAIL.map(({ name, path, icon: Icon }) => (
        <Link
          key={name}
          href={path}
          className={`${s.link} ${isHere(path) ? s.here : ''} ${name === 'settings' ? s.last : ''}`}
          aria-current={isHere(path) ? 'page' : undefined}
        >
          <Icon size={20} stroke={1.6} aria-hidden />
          {t(`screen_${name}`)}
        </Link>
      ))}
    </nav>
  );
}
