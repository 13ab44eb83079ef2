import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../../api/client.ts';
import { useFormat } from '../../../text/use-format.ts';
import { Card } from '../../../ui/card.tsx';
import page from '../../../ui/page.module.css';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { Scroll } from '../../../ui/scroll.tsx';
import { useAuditWords } from './use-audit-words.ts';

/** As many as the server sends at once. */
const PAGE = 100;

/** Who changed what, the newest first, further back on demand. */
export function AuditSection() {
  const { t } = useTranslation(['headOfficeAdmin', 'settings']);
  const format = useFormat();
  const words = useAuditWords();
  const audit = useInfiniteQuery({
    queryKey: ['audit.list'],
    initialPageParam: undefined as number | undefined,
    queryFn: ({ pageParam, signal }) => call('audit.list', { query: { before: pageParam } }, signal),
    getNextPageParam: (last) => (last.length < PAGE ? undefined : last.at(-1)?.id),
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
            {rows.map((entry) => (
              <tr key={entry.id}>
                <td>{format.instant(entry.at)}</td>
                <td>{entry.user ?? '–'}</td>
                <td>{words.action(entry)}</td>
                <td>{words.thing(entry)}</td>
                <td className="k-2" style={{ whiteSpace: 'normal' }}>
                  {words.detail(entry)}
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
