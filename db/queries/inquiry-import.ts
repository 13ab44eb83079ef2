import type { LocalDateTime } from '../../shared/domain/civil-date.ts';
import { query, type ReadHandle, type WriteHandle } from '../handle.ts';

/** An inquiry out of a file, as it is stored. */
export interface ImportedInquiry {
  at: LocalDateTime;
  channel: string;
  campaign_id: number | null;
  customer_id: number | null;
  vehicle_id: number | null;
  prospect_name: string | null;
  prospect_phone: string | null;
  make: string | null;
  model: string | null;
  plate: string | null;
  need: string | null;
  note: string | null;
  made_by: number | null;
  first_response_at: LocalDateTime | null;
  identity: string;
}

const COLUMNS = [
  ...(['at', 'channel', 'campaign_id', 'customer_id', 'vehicle_id', 'prospect_name', 'prospect_phone', 'make', 'model', 'plate'] as const),
  ...(['need', 'note', 'made_by', 'first_response_at', 'identity'] as const),
] satisfies (keyof ImportedInquiry)[];

export function isInquiryKnown(db: ReadHandle, identity: string): boolean {
  return db.prepare<[string], { id: number }>('SELECT id FROM inquiries WHERE identity = ?').get(identity) !== undefined;
}

/** Also notes each as not touched yet. What of earlier files nobody has touched stays for good. */
export function insertImportedInquiries(db: WriteHandle, importId: number, inquiries: readonly ImportedInquiry[]): void {
  db.run(query.deleteFrom('untouched_inquiries'));
  const insert = db.prepare<(string | number | null)[]>(
    `INSERT INTO inquiries (${COLUMNS.join(', ')}, source) VALUES (${COLUMNS.map(() => '?').join(', ')}, 'file')`,
  );
  const note = db.prepare<[number | bigint, number]>('INSERT INTO untouched_inquiries (inquiry_id, import_id) VALUES (?, ?)');
  for (const inquiry of inquiries) note.run(insert.run(...COLUMNS.map((column) => inquiry[column])).lastInsertRowid, importId);
}

export interface InquiryImportRecord {
  id: number;
  at: LocalDateTime;
  user: string | null;
  name: string;
  added: number;
  untouched: number;
  undoneAt: LocalDateTime | null;
}

export function insertInquiryImport(
  db: WriteHandle,
  { userId, ...counts }: { at: LocalDateTime; userId: number | null; name: string; added: number; known: number; rejected: number },
): number {
  return Number(db.run(query.insertInto('inquiry_imports').values({ ...counts, user_id: userId })).lastInsertRowid);
}

/** The newest; null: there was none. */
export function readLastInquiryImport(db: ReadHandle): InquiryImportRecord | null {
  const row = db
    .prepare<[], InquiryImportRecord>(
      `SELECT i.id, i.at, u.name AS user, i.name, i.added, i.undone_at AS undoneAt,
         (SELECT count(*) FROM untouched_inquiries WHERE import_id = i.id) AS untouched
       FROM inquiry_imports i LEFT JOIN users u ON u.id = i.user_id ORDER BY i.id DESC LIMIT 1`,
    )
    .get();
  return row ?? null;
}

/** Returns how many inquiries went. */
export function takeBackUntouched(db: WriteHandle, importId: number, at: LocalDateTime): number {
  const { changes } = db
    .prepare<[number]>('DELETE FROM inquiries WHERE id IN (SELECT inquiry_id FROM untouched_inquiries WHERE import_id = ?)')
    .run(importId);
  db.run(query.updateTable('inquiry_imports').set({ undone_at: at }).where('id', '=', importId));
  return changes;
}

/** How files of this header were read last. */
export function readInquiryMapping(
  db: ReadHandle,
  signature: string,
): { mapping: Record<string, number | null>; channel: string | null } | null {
  const row = db.first(query.selectFrom('inquiry_mappings').select(['mapping', 'channel']).where('signature', '=', signature));
  return row ? { mapping: JSON.parse(row.mapping) as Record<string, number | null>, channel: row.channel } : null;
}

export function storeInquiryMapping(
  db: WriteHandle,
  signature: string,
  { mapping, channel }: { mapping: Record<string, number | null>; channel: string },
  instant: string,
): void {
  const values = { mapping: JSON.stringify(mapping), channel, updated_at: instant };
  db.run(
    query
      .insertInto('inquiry_mappings')
      .values({ signature, ...values })
      .onConflict((conflict) => conflict.column('signature').doUpdateSet(values)),
  );
}
