import { query, type ReadHandle, type WriteHandle } from '../handle.ts';

type Kind = 'targets' | 'programs' | 'templates' | 'promos' | 'holidays';

/** A package of head office and what became of it here. Instants are UTC. */
export interface StoredPackage {
  kind: Kind;
  version: number;
  title: string;
  issuedAt: string;
  receivedAt: string;
  status: 'applied' | 'refused';
  refusedCode: string | null;
}

const COLUMNS = ['kind', 'version', 'title', 'issued_at', 'received_at', 'status', 'refused_code'] as const;

/** The newest of each kind. */
export function readNewestPackages(db: ReadHandle): StoredPackage[] {
  const rows = db.all(
    query
      .selectFrom('packages as p')
      .select(COLUMNS)
      .where('version', '=', (inner) =>
        inner
          .selectFrom('packages as newest')
          .select((columns) => columns.fn.max('newest.version').as('version'))
          .whereRef('newest.kind', '=', 'p.kind'),
      )
      .orderBy('kind'),
  );
  return rows.map(rowToPackage);
}

export function readUnacknowledged(db: ReadHandle, most: number): StoredPackage[] {
  const rows = db.all(
    query.selectFrom('packages').select(COLUMNS).where('acknowledged_at', 'is', null).orderBy('version').orderBy('kind').limit(most),
  );
  return rows.map(rowToPackage);
}

export function hasPackage(db: ReadHandle, kind: Kind, version: number): boolean {
  return db.first(query.selectFrom('packages').select('kind').where('kind', '=', kind).where('version', '=', version)) !== undefined;
}

/** `content`: JSON, as it came. */
export function insertPackage(db: WriteHandle, received: StoredPackage & { content: string }): void {
  const { kind, version, title, issuedAt, receivedAt, status, refusedCode, content } = received;
  const row = { kind, version, title, issued_at: issuedAt, received_at: receivedAt, status, refused_code: refusedCode, content };
  db.run(query.insertInto('packages').values(row));
}

/** `at` null: is to be told (again). */
export function storeAcknowledged(db: WriteHandle, kind: Kind, version: number, at: string | null): void {
  db.run(query.updateTable('packages').set({ acknowledged_at: at }).where('kind', '=', kind).where('version', '=', version));
}

export function forgetPackages(db: WriteHandle): void {
  db.run(query.deleteFrom('packages'));
}

function rowToPackage(row: {
  kind: Kind;
  version: number;
  title: string;
  issued_at: string;
  received_at: string;
  status: 'applied' | 'refused';
  refused_code: string | null;
}): StoredPackage {
  const { kind, version, title, status } = row;
  return { kind, version, title, status, issuedAt: row.issued_at, receivedAt: row.received_at, refusedCode: row.refused_code };
}

/** Everything that head office has set becomes the branch's own. */
export function adoptDecidedEntries(db: WriteHandle): void {
  for (const table of ['programs', 'templates', 'promos', 'holidays', 'targets'])
    db.prepare<[]>(`UPDATE ${table} SET source = 'local' WHERE source = 'head_office'`).run();
}
