import { IconChecklist } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { EmptyState } from '../../../../renderer/ui/empty-state.tsx';
import { useMay, useRead } from '../../api/index.ts';
import { packagePath } from '../../app/paths.ts';
import { useFormat } from '../../text/use-format.ts';
import page from '../../ui/page.module.css';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { Scroll } from '../../ui/scroll.tsx';
import { audienceWords } from './audience-words.ts';
import { PackageState } from './package-state.tsx';
import { SendMenu } from './send-menu.tsx';

/** What head office decided and sent, and what became of it at the branches. */
export function PackagesScreen() {
  const { t } = useTranslation('headOfficeAdmin');
  const format = useFormat();
  const packages = useRead('packages.list', {}, { refetchEveryMs: 60_000 });
  const areas = useRead('areas.list', {}).data ?? [];
  const branches = useRead('branches.list', {}).data ?? [];
  const maySend = useMay('packages.issue');
  const heads = ['version', 'kind', 'packageTitle', 'audience', 'sentAt', 'packageState'] as const;
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
        {packages.data && packages.data.length > 0 && (
          <Scroll>
            <table className={page.table}>
              <thead>
                <tr>
                  {heads.map((head) => (
                    <th key={head} scope="col">
                      {t(head)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {packages.data.map((sent) => (
                  <tr key={sent.version}>
                    <td className="k-code">{sent.version}</td>
                    <td>{t(`kind_${sent.kind}`)}</td>
                    <td>
                      <Link className={page.name} href={packagePath(sent.version)}>
                        {sent.title}
                      </Link>
                    </td>
                    <td>{audienceWords(t, sent.audience, areas, branches)}</td>
                    <td>{[format.instant(sent.issuedAt), sent.issuedBy].filter(Boolean).join(', ')}</td>
                    <td>
                      <PackageState counts={sent} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroll>
        )}
      </section>
    </div>
  );
}
