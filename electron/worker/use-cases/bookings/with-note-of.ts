import type { BookingDraft } from '../../../../shared/contract/contacts.ts';

/** What was written down while the booking was made stands with it, unless it has a note of its own: the workshop reads the booking, not the contact. */
export function withNoteOf(booking: BookingDraft, { note }: { note?: string | null | undefined }): BookingDraft {
  const told = booking.note?.trim() || note?.trim();
  return told ? { ...booking, note: told } : booking;
}
