import type { PrivacyRequestKind } from '../../shared/domain/privacy/request-clock.ts';
import { query, type ReadHandle } from '../handle.ts';

/** A request with what the register says of who asks. */
export interface PrivacyRequestRow {
  id: number;
  kind: PrivacyRequestKind;
  receivedAt: string;
  how: 'in_person' | 'whatsapp' | 'phone' | 'email' | 'letter';
  customerId: number | null;
  name: string;
  phone: string | null;
  note: string;
  madeBy: string | null;
  madeAt: string;
  status: 'open' | 'done' | 'refused';
  settledAt: string | null;
  settledBy: string | null;
  answer: string | null;
  /** Of one that was answered by erasing the person: whether files may tell of him again. */
  erasure: 'standing' | 'lifted' | null;
}

/** A customer's number is the first one that was not found wrong; a merged customer's request is the kept one's. */
const SELECT = `SELECT r.id, r.kind, r.received_at AS receivedAt, r.how, c.id AS customerId, coalesce(c.name, r.person_name) AS name,
  coalesce(r.person_phone, (SELECT p.number FROM phones p
    WHERE p.customer_id = c.id AND p.number IS NOT NULL AND p.flagged_bad_on IS NULL ORDER BY p.position, p.id LIMIT 1)) AS phone,
  coalesce(r.note, '') AS note, m.name AS madeBy, r.made_at AS madeAt, r.status, r.settled_at AS settledAt, s.name AS settledBy, r.answer,
  (SELECT iif(e.lifted_at IS NULL, 'standing', 'lifted') FROM erasures e WHERE e.request_id = r.id ORDER BY e.id LIMIT 1) AS erasure
  FROM privacy_requests r
  LEFT JOIN merged_customers k ON k.customer_id = r.customer_id
  LEFT JOIN customers c ON c.id = coalesce(k.kept_id, r.customer_id)
  LEFT JOIN users m ON m.id = r.made_by LEFT JOIN users s ON s.id = r.settled_by`;

/** The earliest due first. */
export function readOpenPrivacyRequests(db: ReadHandle): PrivacyRequestRow[] {
  return db.prepare<[], PrivacyRequestRow>(`${SELECT} WHERE r.status = 'open' ORDER BY r.received_at, r.id`).all();
}

/** The newest first. */
export function readSettledPrivacyRequests(db: ReadHandle, { offset, limit }: { offset: number; limit: number }): PrivacyRequestRow[] {
  return db
    .prepare<[number, number], PrivacyRequestRow>(
      `${SELECT} WHERE r.settled_at IS NOT NULL ORDER BY r.settled_at DESC, r.id DESC LIMIT ? OFFSET ?`,
    )
    .all(limit, offset);
}

export function countSettledPrivacyRequests(db: ReadHandle): number {
  return db.prepare<[], { n: number }>('SELECT count(*) AS n FROM privacy_requests WHERE settled_at IS NOT NULL').get()?.n ?? 0;
}

/** Of a customer and of those who were merged into him: the open ones, then the settled ones, the newest first. */
export function readPrivacyRequestsOf(db: ReadHandle, customerId: number): PrivacyRequestRow[] {
  return db
    .prepare<[number, number], PrivacyRequestRow>(
      `${SELECT} WHERE r.customer_id IN (SELECT ? UNION ALL SELECT customer_id FROM merged_customers WHERE kept_id = ?)
       ORDER BY r.settled_at IS NOT NULL, iif(r.settled_at IS NULL, r.received_at, NULL), r.settled_at DESC, r.id DESC`,
    )
    .all(customerId, customerId);
}

/** When the open ones were received. */
export function readOpenPrivacyMoments(db: ReadHandle): string[] {
  return db
    .prepare<[], { at: string }>("SELECT received_at AS at FROM privacy_requests WHERE status = 'open' ORDER BY received_at")
    .all()
    .map(({ at }) => at);
}

export type StoredPrivacyRequest = NonNullable<ReturnType<typeof readStoredPrivacyRequest>>;

/** As it stands in the table. */
export function readStoredPrivacyRequest(db: ReadHandle, id: number) {
  return db.first(query.selectFrom('privacy_requests').selectAll().where('id', '=', id));
}
