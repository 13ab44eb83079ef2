import { describeError } from '../api/index.ts';
import { Notice } from './notice.tsx';

/** An error of the store, in words. */
export function ErrorNotice({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { title, remedy } = describeError(error);
  return <Notice title={title} remedy={remedy} onRetry={onRetry} />;
}
