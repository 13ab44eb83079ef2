import type { LocalDateTime } from '../../shared/domain/civil-date.ts';
import type { ReadHandle } from '../handle.ts';

/** When each open inquiry came in, and was first answered. */
export function readOpenInquiries(db: ReadHandle): { at: LocalDateTime; firstResponseAt: LocalDateTime | null }[] {
  return db
    .prepare<[], { at: LocalDateTime; firstResponseAt: LocalDateTime | null }>(
      "SELECT at, first_response_at AS firstResponseAt FROM inquiries WHERE status = 'open'",
    )
    .all();
}
