import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { EmptyState } from '../../../../../renderer/ui/empty-state.tsx';
import { packageContents } from '../../../../../shared/sync-protocol/index.ts';
import { useMay, useRead } from '../../../api/index.ts';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { SENT_KINDS, type SentKind } from '../kinds.ts';
import { SendHolidays } from './send-holidays.tsx';
import { SendPrograms } from './send-programs.tsx';
import { SendPromos } from './send-promos.tsx';
import { SendTemplates } from './send-templates.tsx';

/** A new package, started from the newest of its kind. */
export function SendScreen() {
  const { t } = useTranslation('headOfficeAdmin');
  const { kind: written } = useParams<{ kind: string }>();
  const kind = SENT_KINDS.find((known) => known === written);
  if (!useMay('packages.issue') || !kind) return <EmptyState title={t('noSuchKind')} />;
  return <Start key={kind} kind={kind} />;
}

function Start({ kind }: { kind: SentKind }) {
  // started once: an answer that comes later must not take the edits away
  const latest = useRead('packages.latest', { params: { kind } }, { staleMs: Number.POSITIVE_INFINITY });
  if (latest.error) return <ProblemNotice error={latest.error} onRetry={() => void latest.refetch()} />;
  if (!latest.data) return null;
  const { content } = latest.data;
  if (kind === 'holidays') return <SendHolidays start={packageContents.holidays.safeParse(content).data?.holidays ?? []} />;
  if (kind === 'promos') return <SendPromos start={packageContents.promos.safeParse(content).data?.promos ?? []} />;
  if (kind === 'templates') return <SendTemplates start={packageContents.templates.safeParse(content).data?.templates ?? []} />;
  return <SendPrograms start={packageContents.programs.safeParse(content).data?.programs ?? []} />;
}
