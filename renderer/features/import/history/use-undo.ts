import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../../api/index.ts';
import { useFormat } from '../../../text/use-format.ts';
import { confirmAction } from '../../../ui/confirm.tsx';

/** Undoes an import after saying what happens. */
export function useUndo(onUndone?: () => void) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const change = useChange('import.undo');
  async function undo(importId: number, names: readonly string[]) {
    const sure = await confirmAction({
      title: t('undoTitle'),
      body: t('undoBody', { files: names.join(', ') }),
      action: t('undoAction'),
      danger: true,
    });
    if (!sure) return;
    change.mutate(
      { importId },
      {
        onSuccess({ restored }) {
          notifications.show({ title: t('undone'), message: t('undoneRows', { number: format.number(restored) }) });
          onUndone?.();
        },
      },
    );
  }
  return { undo, isUndoing: change.isPending };
}
