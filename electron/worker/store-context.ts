import type { DatabaseKey } from '../../db/connect.ts';
import type { BranchDatabase } from '../../db/open.ts';
import type { User } from '../../shared/contract/branch.ts';
import { AppError } from '../../shared/contract/errors.ts';
import type { Settings } from '../../shared/contract/settings.ts';
import type { CivilDate, LocalDateTime } from '../../shared/domain/civil-date.ts';
import type { PasswordCost } from '../../shared/passwords/hash-password.ts';
import type { BackupEngine } from './backup/engine.ts';
import type { Clock } from './clock.ts';
import type { FileGrants } from './file-grants.ts';
import type { Session } from './session/session.ts';
import type { SyncEngine } from './sync/engine.ts';
import type { Vault } from './sync/vault.ts';

/** What one store (one data folder, at most one open branch) owns. Shared by all its clients. */
export interface Store {
  readonly clock: Clock;
  readonly files: FileGrants;
  readonly dataDir: string;
  readonly parserWorkerPath: string | URL;
  database: BranchDatabase | null;
  /** Of the open branch. Never leaves the store but sealed or wrapped. */
  databaseKey: DatabaseKey | null;
  /** Where the secrets of the open branch are kept. */
  readonly vault: Vault;
  /** Where those of the branch at `file` are, open or not. */
  vaultOf(file: string): Vault;
  /** The line to head office of the open branch; null where a store is only looked at, as in tests of other things. */
  sync: SyncEngine | null;
  /** Backups of the open branch; absent where a store is only looked at, as in tests of other things. */
  backups?: BackupEngine;
  /** Only tests take less than what a password costs in the program. */
  readonly passwordCost?: PasswordCost;
}

/** What a use-case is given: the store, and who asks. */
export interface StoreContext {
  readonly store: Store;
  /** The open branch database. Throws `no_branch_open`. */
  readonly db: BranchDatabase;
  readonly timezone: string;
  readonly today: CivilDate;
  readonly now: LocalDateTime;
  readonly settings: Settings;
  /** The user at this client, null: nobody has signed in, or the session is locked. */
  readonly user: User | null;
  readonly session: Session;
  /** At the command line works whoever owns the file: roles do not apply, and there may be no user. */
  readonly operator: boolean;
  /** Throws `not_signed_in`, `session_locked`. */
  requireUser(): User;
  signIn(user: User | null): void;
}

export function requireDatabase(store: Store): BranchDatabase {
  if (!store.database) throw new AppError('no_branch_open');
  return store.database;
}
