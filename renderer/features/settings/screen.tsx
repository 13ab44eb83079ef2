import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Redirect, useLocation } from 'wouter';
import { PATHS } from '../../paths.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { SectionList } from './section-list.tsx';
import { SECTIONS } from './sections.ts';
import s from './settings.module.css';
import { useMayEdit } from './use-may-edit.ts';

/** What the branch decides for itself, in sections; `#/settings/<section>` is the address of each. */
export function SettingsScreen() {
  const { t } = useTranslation('settings');
  const [location] = useLocation();
  const mayEdit = useMayEdit();
  const name = location.slice(PATHS.settings.length + 1);
  const section = SECTIONS.find((one) => one.name === name);
  if (!section) return <Redirect to={`${PATHS.settings}/branch`} replace />;
  const isLocked = !mayEdit && section.isShared;
  const Content = section.content;
  return (
    <div className={s.page}>
      <div className={s.head}>
        <PageHeader title={t('title')} />
      </div>
      <SectionList here={section.name} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard */}
      <section key={section.name} className={s.body} tabIndex={0} aria-label={t(`section_${section.name}`)}>
        {isLocked && (
          <p className={s.readOnly}>
            <IconLock size={16} aria-hidden /> {t('readOnly')}
          </p>
        )}
        <Content />
      </section>
    </div>
  );
}
