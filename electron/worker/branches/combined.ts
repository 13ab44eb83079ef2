import { setImmediate as nextTurn } from 'node:timers/promises';
import type { BranchFigures, BranchRow, CombinedBranches } from '../../../shared/contract/branches.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { KnownBranch } from '../branch/remembered.ts';
import { knownFault } from '../known-faults.ts';
import type { StoreContext } from '../store-context.ts';
import { figuresOfBranch } from './figures-of-branch.ts';
import { listKnown } from './known-branches.ts';
import { peopleOfBranches } from './people-of-branches.ts';
import { readElsewhere } from './read-elsewhere.ts';
import { provenUser } from './rights.ts';
import { sumOfBranches } from './sum-of-branches.ts';

/**
 * Every branch of this PC in a row, one after the other, and in between everybody else is served. Of the others only those where this session
 * has proven the password; one that cannot be read says why in its own row.
 */
export async function combineBranches(context: StoreContext): Promise<CombinedBranches> {
  await context.session.rights?.settled;
  const rows: BranchRow[] = [];
  for (const known of listKnown(context.store)) {
    const { id, code, name, file } = known;
    const isOpen = context.store.database?.file === file;
    rows.push({ id, code, name, isOpen, ...(await lookAt(context, known, isOpen)) });
    await nextTurn();
  }
  const known = rows.flatMap(({ figures }) => figures ?? []);
  return { rows, people: peopleOfBranches(known), total: sumOfBranches(known) };
}

async function lookAt(context: StoreContext, { file }: KnownBranch, isOpen: boolean): Promise<Pick<BranchRow, 'figures' | 'failure'>> {
  try {
    if (isOpen) return { figures: figuresOfBranch(context), failure: null };
    return { figures: await figuresElsewhere(context, file), failure: null };
  } catch (failure) {
    const known = failure instanceof AppError ? failure : knownFault(failure);
    if (!known) throw failure;
    return { figures: null, failure: { code: known.code } };
  }
}

/** null: nothing is told, because nobody here has proven to be one of its users, or because that user may not work there yet. */
async function figuresElsewhere(context: StoreContext, file: string): Promise<BranchFigures | null> {
  const { store, session } = context;
  if (!session.rights?.proofs.has(file) && !context.operator) return null;
  return readElsewhere(store, file, (elsewhere) => (mayLook(context, elsewhere, file) ? figuresOfBranch(elsewhere) : null));
}

/** Asked while the other database is open: the session may have been locked since it was begun to be opened. */
function mayLook({ operator, session, store }: StoreContext, elsewhere: StoreContext, file: string): boolean {
  if (operator) return true;
  const { rights, lastLife } = session;
  const user = rights && provenUser(elsewhere.db.read, file, { rights, lastLife, now: store.clock.instant() });
  return user !== null && !user.mustChangePassword;
}
