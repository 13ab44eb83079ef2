import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams } from 'wouter';
import { useKeys } from '../../../../renderer/ui/use-keys.ts';
import { useMay, useRead } from '../../api/index.ts';
import { PATHS } from '../../app/paths.ts';
import { useFormat } from '../../text/use-format.ts';
import { Card } from '../../ui/card.tsx';
import page from '../../ui/page.module.css';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { Scroll } from '../../ui/scroll.tsx';
import { audienceWords } from './audience-words.ts';
import { PackageContent } from './package-content.tsx';
import s from './packages.module.css';
import { ReceiversList } from './receivers-list.tsx';

/** One package: what it says, and what each branch made of it. */
export function PackageScreen() {
  const { t } = useTranslation('headOfficeAdmin');
  const format = useFormat();
  const [, navigate] = useLocation();
  const version = Number(useParams<{ version: string }>().version);
  const sent = useRead('packages.get', { params: { version } }, { refetchEveryMs: 60_000 });
  const areas = useRead('areas.list', {}).data ?? [];
  const branches = useRead('branches.list', {}).data ?? [];
  const maySend = useMay('packages.issue');
  useKeys((event) => {
    if (event.key !== 'Escape') return false;
    navigate(PATHS.packages);
    return true;
  });
  const { data } = sent;
  const again = data?.kind === 'targets' ? PATHS.targets : `${PATHS.packages}/send/${data?.kind}`;
  return (
    <div className={page.page}>
      <div className={page.top}>
        <Link href={PATHS.packages} className={page.back} aria-label={t('backToPackages')}>
          <IconArrowLeft size={18} aria-hidden />
        </Link>
        <h1>{data?.title ?? `#${version}`}</h1>
        {data && (
          <span className="k-dim k-cut">
            {[t(`kind_${data.kind}`), audienceWords(t, data.audience, areas, branches), format.instant(data.issuedAt), data.issuedBy]
              .filter(Boolean)
              .join(' · ')}
          </span>
        )}
        <span className="k-grow" />
        {data && maySend && (
          <Button variant="default" onClick={() => navigate(again)}>
            {t('sendNext')}
          </Button>
        )}
      </div>
      {sent.error && <ProblemNotice error={sent.error} onRetry={() => void sent.refetch()} />}
      {data && (
        <div className={`${page.fill} ${s.grid}`}>
          <ReceiversList receivers={data.receivers} />
          <Card title={t('contentTitle')}>
            <Scroll>
              <PackageContent kind={data.kind} content={data.content} />
            </Scroll>
          </Card>
        </div>
      )}
    </div>
  );
}
