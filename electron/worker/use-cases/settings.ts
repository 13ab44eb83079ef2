import { listHolidays, listPromos, listSlots, replaceHolidays, replacePromos, replaceSlots } from '../../../db/queries/offers.ts';
import { writeSetting } from '../../../db/queries/settings.ts';
import type { Settings, settingsContract } from '../../../shared/contract/settings.ts';
import type { AreaHandlers } from '../area-handlers.ts';
import { audit } from '../audit.ts';
import { replanVehicles } from '../planning/replan.ts';
import type { StoreContext } from '../store-context.ts';
import { checkHolidays, checkPromos, checkSettings, checkSlots } from './settings/checks.ts';
import { localEntries } from './settings/local-entries.ts';

export const settingsHandlers: AreaHandlers<typeof settingsContract> = {
  'settings.get': (_input, { context }) => context.settings,
  'settings.save': (changes, { context }) => saveSettings(context, changes),
  'slots.list': (_input, { context }) => listSlots(context.db.read),
  'slots.save': ({ slots }, { context }) =>
    saveList(context, 'slots', slots, { check: checkSlots, list: listSlots, replace: replaceSlots }),
  'promos.list': (_input, { context }) => listPromos(context.db.read),
  'promos.save': ({ promos }, { context }) =>
    saveList(context, 'promos', promos, {
      check: checkPromos,
      list: listPromos,
      replace: (db, items) =>
        replacePromos(
          db,
          localEntries(items, listPromos(db), ({ code }) => code.toUpperCase()),
          'local',
        ),
    }),
  'holidays.list': (_input, { context }) => listHolidays(context.db.read),
  'holidays.save': ({ holidays }, { context }) =>
    saveList(context, 'holidays', holidays, {
      check: checkHolidays,
      list: listHolidays,
      replace: (db, items) =>
        replaceHolidays(
          db,
          localEntries(items, listHolidays(db), ({ date }) => date),
          'local',
        ),
    }),
};

function saveSettings(context: StoreContext, changes: Partial<Settings>): Settings {
  checkSettings(changes);
  const before = context.settings;
  return context.db.transaction(() => {
    const instant = context.store.clock.instant();
    for (const [key, value] of Object.entries(changes)) if (value !== undefined) writeSetting(context.db.write, key, value, instant);
    const after: Settings = { ...before, ...changes };
    audit(context, { action: 'settings.save', entity: 'settings', before, after });
    if (after.undeliveredAtOnce !== before.undeliveredAtOnce) replanVehicles(context, 'all', undefined, after);
    return after;
  });
}

type WriteHandle = StoreContext['db']['write'];

interface ListKeeper<Item> {
  check(items: readonly Item[]): void;
  list(db: WriteHandle): Item[];
  replace(db: WriteHandle, items: readonly Item[]): void;
}

/** Slots, promos and holidays are short lists that a person edits as a whole. */
function saveList<Item>(
  context: StoreContext,
  entity: 'slots' | 'promos' | 'holidays',
  items: readonly Item[],
  { check, list, replace }: ListKeeper<Item>,
): { ok: true } {
  check(items);
  return context.db.transaction(() => {
    const before = list(context.db.write);
    replace(context.db.write, items);
    audit(context, { action: `${entity}.save`, entity, before, after: items });
    return { ok: true };
  });
}
