import type { ContactPanelData } from '../../../../shared/contract/contacts.ts';
import { addDays } from '../../../../shared/domain/civil-date.ts';
import { mayOpenChat } from '../../../../shared/domain/whatsapp-pace.ts';
import type { StoreContext } from '../../store-context.ts';

/** How many chats the branch has opened today, and how long the next one has to wait (DOMAIN 4, attempt 1). */
export function whatsAppPace(context: StoreContext): ContactPanelData['pace'] & { refused: 'daily_cap' | 'pause' | null } {
  const { today, now } = context;
  const { whatsappDailyCap: cap, whatsappPauseSeconds: pauseSeconds } = context.settings;
  const opened = context.db.write
    .prepare<[string, string], { count: number; last: string | null }>(
      // `last` is of the row of max(id), as SQLite has it: by its time the newest could be one from before the clock was set back.
      'SELECT count(*) AS count, max(id) AS newest, at AS last FROM whatsapp_opens WHERE at >= ? AND at < ?',
    )
    .get(today, addDays(today, 1));
  const openedToday = opened?.count ?? 0;
  const pace = mayOpenChat({ openedToday, lastOpenedAt: opened?.last ?? null, now, cap, pauseSeconds });
  return { openedToday, cap, pauseSeconds, waitSeconds: pace.ok ? 0 : pace.waitSeconds, refused: pace.ok ? null : pace.reason };
}
