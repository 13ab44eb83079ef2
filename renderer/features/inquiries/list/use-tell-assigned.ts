import { useTranslation } from 'react-i18next';
import { useChange } from '../../../api/index.ts';
import { notifyWithUndo } from '../../../ui/list/notify-with-undo.tsx';
import { notify } from '../../../ui/notify.ts';

const SHOWN_MS = 4000;

interface Assigned {
  /** How many were to be. */
  count: number;
  /** Those that were somebody else's before. */
  changed: number[];
  /** null: nobody any more. */
  name: string | null;
}

/** Says to whom inquiries have gone, and for some seconds gives them back. */
export function useTellAssigned() {
  const { t } = useTranslation(['inquiries', 'lists']);
  const undo = useChange('inquiry.undoAssign');
  const say = (message: string) => notify({ about: 'inquiriesAssigned', message, autoClose: SHOWN_MS });
  /** What has gone wrong has been told by then. */
  async function giveBack(ids: number[]) {
    const told = await undo.mutateAsync({ ids }).catch(() => null);
    if (!told) return;
    const kept = told.kept > 0 ? ` ${t('assignUndoneKept', { count: told.kept })}` : '';
    say(t('assignUndone', { count: told.restored }) + kept);
  }
  return ({ count, changed, name }: Assigned) => {
    const words = name === null ? t('unassigned', { count }) : t('assigned', { count, name });
    if (changed.length === 0) say(words);
    else notifyWithUndo(words, { label: t('lists:undoAssign'), run: () => void giveBack(changed) });
  };
}
