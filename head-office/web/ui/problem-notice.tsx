import { Notice } from '../../../renderer/ui/notice.tsx';
import { describeProblem } from '../api/index.ts';

/** A failure in the place of what could not be shown or saved. */
export function ProblemNotice({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { title, remedy } = describeProblem(error);
  return <Notice title={title} remedy={remedy} onRetry={onRetry} />;
}
