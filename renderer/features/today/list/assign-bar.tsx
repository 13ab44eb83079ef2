import { Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import type { WorklistItem } from '../../../../shared/contract/worklist.ts';
import { useAppState, useChange, useRead } from '../../../api/index.ts';
import s from './foot.module.css';

/** Gives the marked vehicles to an admin; that is for the PIC and the head (DOMAIN 1). */
export function AssignBar({ items, onDone }: { items: readonly WorklistItem[]; onDone(): void }) {
  const { t } = useTranslation('today');
  const users = useRead('users.list', {});
  const assign = useChange('worklist.assign');
  const mayAssign = useAppState().data?.user?.role !== 'admin';
  const vehicleIds = [...new Set(items.map((item) => item.vehicleId))];
  function give(userId: number | null, name: string) {
    assign.mutate(
      { vehicleIds, userId },
      {
        onSuccess: ({ assigned }) => {
          const message = userId === null ? t('unassigned', { count: assigned }) : t('assigned', { count: assigned, name });
          notifications.show({ id: 'assigned', message, autoClose: 3000 });
          onDone();
        },
      },
    );
  }
  return (
    <>
      <span className="k-strong">{t('marked', { count: items.length })}</span>
      {mayAssign && (
        <Menu position="top-start" shadow="md">
          <Menu.Target>
            <button type="button" className={s.link}>
              {t('assignTo')}
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            {users.data
              ?.filter((user) => user.active)
              .map((user) => (
                <Menu.Item key={user.id} onClick={() => give(user.id, user.name)}>
                  {user.name}
                </Menu.Item>
              ))}
            <Menu.Divider />
            <Menu.Item onClick={() => give(null, '')}>{t('nobody')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      <button type="button" className={s.link} onClick={onDone}>
        {t('unmark')}
      </button>
    </>
  );
}
