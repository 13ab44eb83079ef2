import { join } from 'node:path';
import { query } from '../../db/handle.ts';
import { openBranchDatabase } from '../../db/open.ts';
import { createSyncEngine, type EngineOptions } from '../../electron/worker/sync/engine.ts';
import { dayHandlers } from '../../electron/worker/use-cases/days.ts';
import { syncHandlers } from '../../electron/worker/use-cases/sync.ts';
import { call } from './call.ts';
import { openContactDays } from './contact-days.ts';
import { addContact } from './facts.ts';
import { TEST_KEY, testSecrets, testVault } from './vault.ts';

export type SyncBranch = ReturnType<typeof openSyncBranch>;

/** A branch with a line to head office that goes only when it is told to, unless a test starts the engine. */
export function openSyncBranch(options: Partial<EngineOptions> = {}) {
  const days = openContactDays({ now: '2026-02-09T16:42' });
  const vault = testVault();
  const store = Object.assign(days.store, testSecrets(vault));
  /** A user is nobody in another file, so it is asked for anew after a restored copy. */
  const pic = () => days.as(days.users.pic);
  let engine = createSyncEngine({ store, random: () => 0.5, ...options });
  store.sync = engine;
  const { vehicleId } = days.vehicle();
  let copies = 0;

  return {
    ...days,
    vehicleId,
    vault,
    get pic() {
      return pic();
    },
    get engine() {
      return engine;
    },
    /** As when the program is started again: nothing is known but what is in the database. */
    async restart(other: Partial<EngineOptions> = {}) {
      await engine.stop();
      engine = createSyncEngine({ store, random: () => 0.5, ...options, ...other });
      store.sync = engine;
    },
    closeDay: (date: string, time = '16:42') => {
      days.at(`${date}T${time}`);
      return call(dayHandlers, pic(), 'day.close', { date });
    },
    /** Something that came to light later, so that the day can be closed again. */
    comeToLight: (date: string) => addContact(pic(), days.key(vehicleId), { result: 'no_answer', on: date, attempt: 1 }),
    enrol: (url: string, code: string) => call(syncHandlers, pic(), 'sync.enrol', { url, code }),
    send: () => call(syncHandlers, pic(), 'sync.now', {}),
    status: () => call(syncHandlers, pic(), 'sync.status', {}),
    outbox: () =>
      pic().db.read.all(query.selectFrom('outbox').select(['date', 'revision', 'outcome', 'sent_at']).orderBy('date').orderBy('revision')),
    /** A copy of the database as it is now. */
    copy() {
      copies += 1;
      const file = join(days.dir, `copy-${copies}.db`);
      pic().db.raw.exec(`VACUUM INTO '${file}'`);
      return file;
    },
    /** The copy takes the place of the branch. */
    restore(file: string) {
      store.database?.close();
      store.database = openBranchDatabase(file, { backupDir: join(days.dir, 'backups'), today: '2026-02-09', key: TEST_KEY });
    },
    async close() {
      await engine.stop();
      days.close();
    },
  };
}
