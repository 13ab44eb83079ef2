import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import type { WorklistItem } from '../../../../shared/contract/worklist.ts';
import { useChange } from '../../../api/index.ts';
import { AssignBar } from '../../../ui/list/assign-bar.tsx';

/** Gives the marked vehicles to an admin. */
export function AssignVehicles({ items, onDone }: { items: readonly WorklistItem[]; onDone(): void }) {
  const { t } = useTranslation('today');
  const assign = useChange('worklist.assign');
  const vehicleIds = [...new Set(items.map((item) => item.vehicleId))];
  function give(user: { id: number; name: string } | null) {
    assign.mutate(
      { vehicleIds, userId: user?.id ?? null },
      {
        onSuccess: ({ assigned }) => {
          const message = user === null ? t('unassigned', { count: assigned }) : t('assigned', { count: assigned, name: user.name });
          notifications.show({ id: 'assigned', message, autoClose: 3000 });
          onDone();
        },
      },
    );
  }
  return <AssignBar count={items.length} onGive={give} onUnmark={onDone} />;
}
