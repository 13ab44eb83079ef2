import { type NotificationData, notifications } from '@mantine/notifications';

interface Notice extends Omit<NotificationData, 'id'> {
  /** What it is about: a newer notice of the same subject takes its place. Without it, each is shown beside the others. */
  about?: string;
}

/** Which notice was shown last about what. */
const shown = new Map<string, string>();

/**
 * Shows a notice; its id, to take it away by. It always comes, and for its whole time: the library leaves a second one of the same id out while
 * the first is shown, and one that is updated goes when the first would have gone.
 */
export function notify({ about, ...notice }: Notice): string {
  if (about === undefined) return notifications.show(notice);
  const before = shown.get(about);
  if (before !== undefined) notifications.hide(before);
  const id = notifications.show(notice);
  shown.set(about, id);
  return id;
}
