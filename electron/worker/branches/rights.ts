import type { ReadHandle } from '../../../db/handle.ts';
import { readCredentials } from '../../../db/queries/passwords.ts';
import { readSetting } from '../../../db/queries/settings.ts';
import { findUser } from '../../../db/queries/users.ts';
import type { User } from '../../../shared/contract/branch.ts';
import { settings } from '../../../shared/contract/settings.ts';
import { isLeftAlone } from '../../../shared/domain/idle-lock.ts';

/** A password that was given in this session, and fitted. */
export interface Proof {
  userId: number;
  /** The stored hash that it fitted: where another one stands since, the proof is void. */
  hash: string;
}

/** In which branches this session has proven who it is; nowhere but in memory, and gone with the session or its lock. */
export interface Rights {
  /** By the branch's file. */
  readonly proofs: Map<string, Proof>;
  /** Settles when the other branches have been tried. Never rejects. */
  settled: Promise<void>;
}

export function noRights(): Rights {
  return { proofs: new Map(), settled: Promise.resolve() };
}

interface Asked {
  rights: Rights;
  /** Of the session; null: not watched. */
  lastLife: string | null;
  /** UTC instant. */
  now: string;
}

/** Whose session it is in the branch at `file`, by what stands there now; null: the password is asked for. A branch that locks sooner asks sooner. */
export function provenUser(db: ReadHandle, file: string, { rights, lastLife, now }: Asked): User | null {
  const proof = rights.proofs.get(file);
  const user = proof ? findUser(db, proof.userId) : null;
  if (!proof || !user?.active || readCredentials(db, proof.userId)?.passwordHash !== proof.hash) return null;
  const lockMinutes = settings.shape.lockMinutes.parse(readSetting(db, 'lockMinutes'));
  return lastLife !== null && isLeftAlone({ lastLife, now, lockMinutes }) ? null : user;
}
