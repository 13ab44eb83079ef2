import { notify } from '../../../renderer/ui/notify.ts';
import { describeProblem } from './describe-problem.ts';

/** For a failure that belongs to no place on the page. */
export function notifyProblem(error: unknown) {
  const { code, title, remedy } = describeProblem(error);
  notify({ about: code, title, message: remedy, color: 'red', autoClose: 8000 });
}
