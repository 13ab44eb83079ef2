import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { useAppState, useChange, useRead } from '../../../api/index.ts';
import { useFormat } from '../../../text/use-format.ts';
import { confirmAction } from '../../../ui/confirm.tsx';
import s from './import.module.css';

/** The newest file, and for managers the way to take back what nobody has touched of it. */
export function LastImport() {
  const { t } = useTranslation('inquiryFiles');
  const format = useFormat();
  const role = useAppState().data?.user?.role;
  const { data: last } = useRead('inquiry.lastImport', {});
  const undo = useChange('inquiry.undoImport');
  if (!last) return null;
  async function takeBack({ id, name, untouched }: { id: number; name: string; untouched: number }) {
    const count = format.number(untouched);
    const question = { title: t('undoTitle', { name }), body: t('undoBody', { amount: count }), action: t('undo'), danger: true };
    if (!(await confirmAction(question))) return;
    const told = await undo.mutateAsync({ importId: id }).catch(() => null);
    if (told) notifications.show({ message: t('undone', { removed: format.number(told.removed), kept: format.number(told.kept) }) });
  }
  const mayUndo = last.undoneAt === null && last.untouched > 0 && role !== 'admin';
  return (
    <div className={s.last}>
      <span className="k-dim">
        {t('last', { name: last.name, at: format.dateTime(last.at), added: format.number(last.added) })}
        {last.undoneAt !== null && `, ${t('lastUndone', { at: format.dateTime(last.undoneAt) })}`}
      </span>
      {mayUndo && (
        <Button variant="default" size="xs" loading={undo.isPending} onClick={() => void takeBack(last)}>
          {t('undo')}
        </Button>
      )}
    </div>
  );
}
