import { IconChecklist } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../../renderer/ui/empty-state.tsx';
import { useMay, useRead } from '../../api/index.ts';
import page from '../../ui/page.module.css';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { PackagesList } from './packages-list.tsx';
import { SendMenu } from './send-menu.tsx';

/** What head office decided and sent, and what became of it at the branches. */
export function PackagesScreen() {
  const { t } = useTranslation('headOfficeAdmin');
  const packages = useRead('packages.list', {}, { refetchEveryMs: 60_000 });
  const maySend = useMay('packages.issue');
  return (
    <div className={page.page}>
      <div className={page.top}>
        <h1>{t('packagesTitle')}</h1>
        <span className="k-dim">{t('packagesRemark')}</span>
        <span className="k-grow" />
        {maySend && <SendMenu />}
      </div>
      {packages.error && <ProblemNotice error={packages.error} onRetry={() => void packages.refetch()} />}
      <section className={`${page.card} ${page.fill}`} aria-label={t('packagesTitle')}>
        {packages.data?.length === 0 && (
          <EmptyState icon={<IconChecklist size={28} aria-hidden />} title={t('noPackages')} text={t('noPackagesText')}>
            {maySend && <SendMenu />}
          </EmptyState>
        )}
        {packages.data && packages.data.length > 0 && <PackagesList packages={packages.data} />}
      </section>
    </div>
  );
}
