import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../text/use-format.ts';

const SHOWN_MS = 3000;

/** Says to whom vehicles have gone; `user` null: to nobody any more. */
export function useTellAssigned() {
  const { t } = useTranslation('customers');
  const format = useFormat();
  return (assigned: number, user: { name: string } | null) => {
    const rows = format.number(assigned);
    const message = user === null ? t('unassigned', { rows }) : t('assigned', { rows, name: user.name });
    notifications.show({ message, autoClose: SHOWN_MS });
  };
}
