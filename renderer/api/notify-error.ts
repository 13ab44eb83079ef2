import { notify } from '../ui/notify.ts';
import { describeError } from './describe-error.ts';

/** For an error that belongs to no place on the screen. A cancelled job is no error to its user. */
export function notifyError(error: unknown) {
  const { code, title, remedy } = describeError(error);
  if (code === 'cancelled') return;
  notify({ about: code, title, message: remedy, color: 'red', autoClose: 8000 });
}
