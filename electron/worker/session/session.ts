import { readSetting } from '../../../db/queries/settings.ts';
import type { User } from '../../../shared/contract/branch.ts';
import { settings } from '../../../shared/contract/settings.ts';
import { isLeftAlone } from '../../../shared/domain/idle-lock.ts';
import { noRights, type Rights } from '../branches/rights.ts';
import type { Store } from '../store-context.ts';

/** Who is signed in at one client. Lives as long as its connection: a program that is started anew knows nobody. */
export interface Session {
  /** null: nobody, or locked. */
  readonly user: User | null;
  /** Whose session waits for the password; null: not locked. */
  readonly lockedUser: User | null;
  begin(user: User): void;
  /** The same user, as changed since. */
  renew(user: User): void;
  end(): void;
  lock(): void;
  /** In which branches of this PC the user has proven the password; null: nobody, or locked. */
  readonly rights: Rights | null;
  /** Goes on in another branch with what was proven before. */
  keepRights(rights: Rights): void;
  /** UTC instant of the last sign of life; null: not watched, or nobody. */
  readonly lastLife: string | null;
  /** The user has touched keyboard or mouse. */
  showLife(): void;
  /** Locks a session that was left alone for longer than the setting allows. */
  lockWhenLeftAlone(): void;
}

interface State {
  user: User;
  /** A user belongs to the branch that was open at sign-in, and is nobody in another one. */
  branch: Store['database'];
  isLocked: boolean;
  /** null: not watched. */
  lastLife: string | null;
  rights: Rights;
}

/** `user`: signed in from the start and never locked for idleness, as at the command line and in tests. */
export function createSession(store: Store, user: User | null): Session {
  let state: State | null = user && { user, branch: store.database, isLocked: false, lastLife: null, rights: noRights() };
  const current = () => (state && state.branch === store.database ? state : null);
  return {
    get user() {
      const session = current();
      return session && !session.isLocked ? session.user : null;
    },
    get lockedUser() {
      const session = current();
      return session?.isLocked ? session.user : null;
    },
    get rights() {
      const session = current();
      return session && !session.isLocked ? session.rights : null;
    },
    get lastLife() {
      return current()?.lastLife ?? null;
    },
    keepRights(rights) {
      if (state) state.rights = rights;
    },
    begin(next) {
      state = { user: next, branch: store.database, isLocked: false, lastLife: store.clock.instant(), rights: noRights() };
    },
    renew(next) {
      if (state) state.user = next;
    },
    end() {
      state = null;
    },
    lock() {
      if (state) close(state);
    },
    showLife() {
      if (state && state.lastLife !== null) state.lastLife = store.clock.instant();
    },
    lockWhenLeftAlone() {
      const session = current();
      if (!session || session.lastLife === null || session.isLocked) return;
      if (isLeftAlone({ lastLife: session.lastLife, now: store.clock.instant(), lockMinutes: lockMinutesOf(store) })) close(session);
    },
  };
}

/** Whoever unlocks proves anew who it is, here and elsewhere. */
function close(state: State): void {
  state.isLocked = true;
  state.rights = noRights();
}

/** Asked at every call, so only this one is read. */
function lockMinutesOf(store: Store): number {
  return settings.shape.lockMinutes.parse(store.database ? readSetting(store.database.read, 'lockMinutes') : undefined);
}
