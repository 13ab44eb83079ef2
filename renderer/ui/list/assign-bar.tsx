import { Menu } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppState, useRead } from '../../api/index.ts';
import s from './foot.module.css';

interface Props {
  /** Marked rows. */
  count: number;
  /** In other words than their number. */
  words?: string;
  /** null: nobody any more. */
  onGive(user: { id: number; name: string } | null): void;
  onUnmark(): void;
  /** What else can be done with them. */
  children?: ReactNode;
}

/** What can be done with marked rows: given to an admin by the PIC and the head (DOMAIN 1), or unmarked. */
export function AssignBar({ count, words, onGive, onUnmark, children }: Props) {
  const { t } = useTranslation('lists');
  const users = useRead('users.list', {});
  const mayAssign = useAppState().data?.user?.role !== 'admin';
  return (
    <>
      <span className="k-strong">{words ?? t('marked', { count })}</span>
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
                <Menu.Item key={user.id} onClick={() => onGive(user)}>
                  {user.name}
                </Menu.Item>
              ))}
            <Menu.Divider />
            <Menu.Item onClick={() => onGive(null)}>{t('nobody')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      {children}
      <button type="button" className={s.link} onClick={onUnmark}>
        {t('unmark')}
      </button>
    </>
  );
}
