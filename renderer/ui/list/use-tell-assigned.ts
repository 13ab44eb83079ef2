import { useTranslation } from 'react-i18next';
import { type CallOutput, useChange } from '../../api/index.ts';
import { useFormat } from '../../text/use-format.ts';
import { notify } from '../notify.ts';
import { notifyWithUndo } from './notify-with-undo.tsx';

const SHOWN_MS = 4000;

/** Says to whom vehicles have gone, and for some seconds gives them back; `user` null: to nobody any more. */
export function useTellAssigned() {
  const { t } = useTranslation('lists');
  const format = useFormat();
  const undo = useChange('worklist.undoAssign');
  /** What has gone wrong has been told by then. */
  async function giveBack(assignmentId: number) {
    const told = await undo.mutateAsync({ assignmentId }).catch(() => null);
    if (!told) return;
    const kept = told.kept > 0 ? ` ${t('assignUndoneKept', { rows: format.number(told.kept) })}` : '';
    notify({ about: 'assigned', message: t('assignUndone', { rows: format.number(told.restored) }) + kept, autoClose: SHOWN_MS });
  }
  return ({ assigned, assignmentId }: CallOutput<'worklist.assign'>, user: { name: string } | null) => {
    const rows = format.number(assigned);
    const words = user === null ? t('unassigned', { rows }) : t('assigned', { rows, name: user.name });
    if (assignmentId === null) notify({ about: 'assigned', message: words, autoClose: SHOWN_MS });
    else notifyWithUndo(words, { label: t('undoAssign'), run: () => void giveBack(assignmentId) });
  };
}
