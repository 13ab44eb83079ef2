import { describeError } from '../api/index.ts';
import { Notice } from './notice.tsx';

/** An error of the store, in words. */
export function ErrorNotice({ error, onRetry, isRetryFirst }: { error: unknown; onRetry?: () => void; isRetryFirst?: boolean }) {
  const { title, remedy } = describeError(error);
  return <Notice title={title} remedy={remedy} onRetry={onRetry} isRetryFirst={isRetryFirst} />;
}
