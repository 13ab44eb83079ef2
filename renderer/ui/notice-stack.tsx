import { getDefaultZIndex } from '@mantine/core';
import { Notifications, notifications, useNotifications } from '@mantine/notifications';
import { useEffect } from 'react';
import s from './notice-stack.module.css';
import { useNoticeKey } from './use-notice-key.ts';

/** As many as there is room for beside what they must not hide. */
const MOST = 4;

/** And below menus: those of a list's foot open where the notices are. */
const ABOVE_DIALOGS = getDefaultZIndex('modal') + 50;

/** Where notices come: said aloud by themselves (each is an alert), and reached by F8. */
export function NoticeStack() {
  const { notifications: shown, queue } = useNotifications();
  const oldest = shown[0]?.id;
  const isFull = queue.length > 0;
  // What has just gone wrong does not wait until an older notice has had its time.
  useEffect(() => {
    if (isFull && oldest !== undefined) notifications.hide(oldest);
  }, [isFull, oldest]);
  useNoticeKey(`.${s.notice}`, shown);
  return (
    <Notifications
      position="bottom-left"
      limit={MOST}
      zIndex={ABOVE_DIALOGS}
      containerWidth={400}
      transitionDuration={0} // gone at once: a button of a notice that is taken away must not be there to press
      classNames={{ root: s.stack ?? '', notification: s.notice ?? '' }}
    />
  );
}
