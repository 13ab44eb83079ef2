import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { PATHS } from '../../paths.ts';
import { useLeave } from '../../ui/form/use-leave.ts';
import { SECTIONS, type SectionName } from './sections.ts';
import s from './settings.module.css';

export function SectionList({ here }: { here: SectionName }) {
  const { t } = useTranslation('settings');
  const [, open] = useLocation();
  const leave = useLeave();
  return (
    <nav className={s.nav} aria-label={t('sections')}>
      {SECTIONS.map(({ name, icon: Icon }) => {
        const path = `${PATHS.settings}/${name}`;
        return (
          <Link
            key={name}
            href={path}
            className={`${s.item} ${name === here ? s.here : ''}`}
            aria-current={name === here ? 'page' : undefined}
            onClick={(event) => {
              event.preventDefault();
              void leave(() => open(path));
            }}
          >
            <Icon size={16} stroke={1.6} aria-hidden />
            {t(`section_${name}`)}
          </Link>
        );
      })}
    </nav>
  );
}
