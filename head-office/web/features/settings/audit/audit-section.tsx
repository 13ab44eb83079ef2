import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { i18n } from '../../../../../renderer/text/i18n.ts';
import { texts } from '../../../../../shared/text/index.ts';
import { call } from '../../../api/client.ts';
import { useFormat } from '../../../text/use-format.ts';
import { Card } from '../../../ui/card.tsx';
import page from '../../../ui/page.module.css';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { Scroll } from '../../../ui/scroll.tsx';
import { auditDetail } from './audit-detail.ts';

/** An action in words; one that this page does not know yet stays as it is. */
function actionWords(action: string): string {
  const key = `audit_${action}`;
  return Object.hasOwn(texts.id.headOfficeAdmin, key) ? i18n.t(`headOfficeAdmin:${key as 'audit_areas.add'}`) : action;
}

/** Who changed what, the newest first, further back on demand. */
export function AuditSection() {
  const { t } = useTranslation(['headOfficeAdmin', 'settings']);
  const format = useFormat();
  const audit = useInfiniteQuery({
    queryKey: ['audit.list'],
    initialPageParam: undefined as number | undefined,
    queryFn: ({ pageParam, signal }) => call('audit.list', { query: { before: pageParam } }, signal),
    getNextPageParam: (last) => last.at(-1)?.id,
  });
  const rows = audit.data?.pages.flat() ?? [];
  return (
    <Card title={t('section_audit')} remark={t('auditRemark')}>
      {audit.error && <ProblemNotice error={audit.error} onRetry={() => void audit.refetch()} />}
      <Scroll>
        <table className={page.table}>
          <thead>
            <tr>
              {[t('auditAt'), t('auditUser'), t('auditAction'), t('auditEntity'), t('auditDetail')].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, at, user, action, entity, entityId, detail }) => (
              <tr key={id}>
                <td>{format.instant(at)}</td>
                <td>{user ?? '–'}</td>
                <td>{actionWords(action)}</td>
                <td>{[entity, entityId].filter(Boolean).join(' ')}</td>
                <td className="k-2" style={{ whiteSpace: 'normal' }}>
                  {auditDetail(detail)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {audit.hasNextPage && rows.length > 0 && (
          <Button m={12} variant="default" loading={audit.isFetchingNextPage} onClick={() => void audit.fetchNextPage()}>
            {t('older')}
          </Button>
        )}
      </Scroll>
    </Card>
  );
}
