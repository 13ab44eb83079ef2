import { query, type ReadHandle, type WriteHandle } from '../handle.ts';

export interface UserRow {
  id: number;
  name: string;
  role: 'admin' | 'pic' | 'head';
  active: boolean;
  hasPassword: boolean;
  /** Set by somebody else: the user chooses an own one before anything else. */
  mustChangePassword: boolean;
}

const columns = ['id', 'name', 'role', 'active', 'password_hash', 'must_change_password'] as const;

/** Active ones first, then by name. */
export function listUsers(db: ReadHandle): UserRow[] {
  const read = () => db.all(query.selectFrom('users').select(columns).orderBy('active', 'desc').orderBy('name')).map(rowToUser);
  return db.kept(['users'], 'users', read).map((user) => ({ ...user }));
}

export function findUser(db: ReadHandle, id: number): UserRow | null {
  return listUsers(db).find((user) => user.id === id) ?? null;
}

/** Names are compared without regard to case (the column says so). */
export function findUserByName(db: ReadHandle, name: string): UserRow | null {
  const row = db.first(query.selectFrom('users').select(columns).where('name', '=', name));
  return row ? rowToUser(row) : null;
}

export function insertUser(db: WriteHandle, user: { name: string; role: UserRow['role'] }, instant: string): UserRow {
  const { lastInsertRowid } = db.run(query.insertInto('users').values({ name: user.name, role: user.role, created_at: instant }));
  return { id: Number(lastInsertRowid), name: user.name, role: user.role, active: true, hasPassword: false, mustChangePassword: false };
}

export function updateUser(db: WriteHandle, user: Pick<UserRow, 'id' | 'name' | 'role' | 'active'>): void {
  db.run(
    query
      .updateTable('users')
      .set({ name: user.name, role: user.role, active: user.active ? 1 : 0 })
      .where('id', '=', user.id),
  );
}

interface StoredUser extends Pick<UserRow, 'id' | 'name' | 'role'> {
  active: number;
  password_hash: string | null;
  must_change_password: number;
}

/** The hash stays here (queries/passwords.ts reads it). */
function rowToUser({ id, name, role, active, password_hash, must_change_password }: StoredUser): UserRow {
  return { id, name, role, active: active === 1, hasPassword: password_hash !== null, mustChangePassword: must_change_password === 1 };
}
