import { modals } from '@mantine/modals';
import type { ReactNode } from 'react';
import { i18n } from '../text/i18n.ts';

interface Question {
  title: string;
  body?: ReactNode;
  /** What happens, as a verb: "Urungkan 41 motor", never "OK". */
  action: string;
  danger?: boolean;
}

/** Asks before something that is hard to take back. True when the user chose the action. */
export function confirmAction({ title, body, action, danger = false }: Question): Promise<boolean> {
  return new Promise((resolve) => {
    modals.openConfirmModal({
      title,
      children: body,
      centered: true,
      labels: { confirm: action, cancel: i18n.t('common:cancel') },
      confirmProps: danger ? { color: 'red.9' } : {}, // white on a lighter red is hard to read
      onConfirm: () => resolve(true),
      onCancel: () => resolve(false),
      onClose: () => resolve(false),
    });
  });
}
