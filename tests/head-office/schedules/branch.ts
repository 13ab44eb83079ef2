import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BranchDatabase } from '../../../db/open.ts';
import { openBranchDatabase } from '../../../db/open.ts';
import { readBranchProfile, writeBranchProfile } from '../../../db/queries/settings.ts';
import { listUsers } from '../../../db/queries/users.ts';
import { fixedClock } from '../../../electron/worker/clock.ts';
import { createContext } from '../../../electron/worker/create-context.ts';
import { createFileGrants } from '../../../electron/worker/file-grants.ts';
import type { Store } from '../../../electron/worker/store-context.ts';
import { createSyncEngine, type SyncEngine } from '../../../electron/worker/sync/engine.ts';
import type { Transport } from '../../../electron/worker/sync/transport.ts';
import { closeDay } from '../../../electron/worker/use-cases/days/close-day.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { TEST_KEY, testSecrets } from '../../support/vault.ts';

export interface Closing {
  date: string;
  revision: number;
  closedAt: string;
  /** What tells this closing's figures from those of any other of the day. */
  contacts: number;
}

const BACKUPS = { backupDir: tmpdir(), today: '2026-11-19' };

/** A branch's PC: its database on disk, its program, its clock. Everything is the real one but the clock. */
export class BranchPc {
  readonly clock = fixedClock('2026-11-19T08:00');
  readonly closings: Closing[] = [];
  private readonly folder = mkdtempSync(join(tmpdir(), 'kawal-schedule-'));
  private readonly file = join(this.folder, 'branch.db');
  private readonly copy = join(this.folder, 'copy.db');
  private readonly transport: Transport;
  private readonly store: Store;
  private engine: SyncEngine;
  private minute = 8 * 60;
  private day = 19;

  constructor(template: string, code: string, transport: Transport) {
    copyFileSync(template, this.file);
    this.transport = transport;
    const paths = { dataDir: this.folder, parserWorkerPath: '' };
    this.store = { clock: this.clock, files: createFileGrants(), ...paths, database: this.open(), ...testSecrets(), sync: null };
    this.engine = this.newEngine();
    const profile = readBranchProfile(this.database.read);
    if (profile) this.database.transaction(() => writeBranchProfile(this.database.write, { ...profile, code }, this.clock.instant()));
  }

  get database(): BranchDatabase {
    if (!this.store.database) throw new Error('the branch is closed');
    return this.store.database;
  }

  async enrol(code: string): Promise<void> {
    await this.engine.enrol(createContext(this.store, null, { operator: true }), { url: 'https://head-office.test', code });
  }

  async exchange(): Promise<void> {
    await this.engine.exchangeNow();
  }

  /** Something happens on the day, and the PIC closes it. */
  close(date: string): void {
    this.tick();
    this.logContact(date);
    const [pic] = listUsers(this.database.read);
    if (!pic) throw new Error('the template has no user');
    try {
      const { revision } = closeDay(createContext(this.store, pic), date);
      this.closings.push({ date, revision, closedAt: this.clock.now('Asia/Jakarta'), contacts: this.contactsOf(date) });
    } catch (refused) {
      if (!(refused instanceof AppError) || refused.code !== 'day_in_future') throw refused;
    }
  }

  /** Ends without a word, in the middle of whatever was under way, and starts again from what is on the disk. */
  restart(): void {
    this.store.database?.close();
    this.store.database = this.open();
    this.engine = this.newEngine();
  }

  saveCopy(): void {
    rmSync(this.copy, { force: true });
    this.database.raw.prepare('VACUUM INTO ?').run(this.copy);
  }

  /** False: there is no copy yet. */
  restoreCopy(): boolean {
    if (!existsSync(this.copy)) return false;
    this.store.database?.close();
    for (const ending of ['', '-wal', '-shm']) rmSync(this.file + ending, { force: true });
    copyFileSync(this.copy, this.file);
    this.store.database = null;
    this.restart();
    return true;
  }

  nextDay(): void {
    this.day += 1;
    this.minute = 8 * 60;
    this.tick();
  }

  /** The newest closing of each day, as the branch has it now. */
  newestClosings(): Omit<Closing, 'contacts'>[] {
    return this.database.raw
      .prepare(
        `SELECT date, revision, closed_at AS closedAt FROM day_closings d
         WHERE revision = (SELECT max(revision) FROM day_closings WHERE date = d.date) ORDER BY date`,
      )
      .all() as Omit<Closing, 'contacts'>[];
  }

  waiting(): number {
    return this.database.raw.prepare('SELECT count(*) FROM outbox WHERE sent_at IS NULL').pluck().get() as number;
  }

  decidedHolidays(): string[] {
    return this.database.raw.prepare("SELECT name FROM holidays WHERE source = 'head_office' ORDER BY date").pluck().all() as string[];
  }

  remove(): void {
    this.store.database?.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private logContact(date: string): void {
    this.database.raw
      .prepare(
        `INSERT INTO contacts (vehicle_id, at, recorded_at, user_id, channel, result)
         SELECT (SELECT id FROM vehicles LIMIT 1), ?, ?, (SELECT id FROM users LIMIT 1), 'call', 'no_answer'`,
      )
      .run(`${date}T09:00`, this.clock.instant());
  }

  private contactsOf(date: string): number {
    return this.database.raw.prepare('SELECT count(*) FROM contacts WHERE on_day = ?').pluck().get(date) as number;
  }

  private tick(): void {
    this.minute += 1;
    const time = `${String(Math.floor(this.minute / 60)).padStart(2, '0')}:${String(this.minute % 60).padStart(2, '0')}`;
    this.clock.set(`2026-11-${this.day}T${time}`);
  }

  private open(): BranchDatabase {
    return openBranchDatabase(this.file, { ...BACKUPS, key: TEST_KEY });
  }

  private newEngine(): SyncEngine {
    return createSyncEngine({ store: this.store, transport: this.transport, random: () => 0 });
  }
}
