import { useParams } from 'wouter';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { parseNewPath } from './entry/new-path.ts';
import { useInquiries } from './use-inquiries.ts';
import { useViewState } from './view-state.ts';
import { Workplace } from './workplace.tsx';

/** Inquiries until they are booked or lost (DOMAIN 7): the list, the inquirer beside it, and quick entry. */
export function InquiriesScreen() {
  const rest = useParams<{ '*': string }>()['*'] ?? '';
  const state = useViewState();
  const list = useInquiries(state.view);
  if (list.isPending) return null; // a local store answers before a spinner could be seen
  if (list.error) return <ErrorNotice error={list.error} onRetry={list.refetch} />;
  return <Workplace state={state} list={list} newPath={parseNewPath(rest)} />;
}
