import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'wouter';
import { Tabs } from '../../../../renderer/ui/tabs.tsx';
import { useMay } from '../../api/index.ts';
import { PATHS } from '../../app/paths.ts';
import page from '../../ui/page.module.css';
import { AuditSection } from './audit/audit-section.tsx';
import { HeadOfficeSection } from './head-office-section.tsx';
import { UsersSection } from './users/users-section.tsx';

const SECTIONS = ['users', 'headOffice', 'audit'] as const;

export function SettingsScreen() {
  const { t } = useTranslation('headOfficeAdmin');
  const [, navigate] = useLocation();
  const written = useParams<{ section?: string }>().section;
  const isAdministrator = useMay('users.list');
  const sections = isAdministrator ? SECTIONS : (['headOffice'] as const);
  const section = sections.find((known) => known === written) ?? sections[0];
  return (
    <div className={page.page}>
      <div className={page.top}>
        <h1>{t('settingsTitle')}</h1>
        <Tabs
          label={t('settingsTitle')}
          tabs={sections.map((value) => ({ value, label: t(`section_${value}`) }))}
          value={section}
          onChange={(next) => navigate(`${PATHS.settings}/${next}`)}
        />
      </div>
      <div className={page.fill} style={{ display: 'grid' }}>
        {section === 'users' && <UsersSection />}
        {section === 'headOffice' && <HeadOfficeSection />}
        {section === 'audit' && <AuditSection />}
      </div>
    </div>
  );
}
