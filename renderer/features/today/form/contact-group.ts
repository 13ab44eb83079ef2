import type { WorklistItem } from '../../../../shared/contract/worklist.ts';
import type { ContactForm } from './contact-form.ts';

/** Kinds that end with a logged contact; bookings are confirmed and settled instead. */
export function isContactWork(item: WorklistItem): boolean {
  return item.kind === 'attempt' || item.kind === 'waiting' || item.kind === 'call_back';
}

/**
 * All contact work of the same phone number, the chosen item first in its own place: a person is called once (DOMAIN 4). Asking how a
 * visit was is a talk of its own, with other answers.
 */
export function groupOf(item: WorklistItem, items: readonly WorklistItem[]): WorklistItem[] {
  if (!isContactWork(item) || item.phone === null) return [item];
  return items.filter(
    (other) => isContactWork(other) && other.phone === item.phone && (other.subject === 'visit') === (item.subject === 'visit'),
  );
}

/** A contact counts for what is due on the same channel; the user may add the rest, or leave out one that was not spoken about. */
export function isIncluded(item: WorklistItem, current: WorklistItem, form: Pick<ContactForm, 'included'>): boolean {
  if (item.key === current.key) return true;
  return form.included[item.key] ?? (item.channel === current.channel && item.kind === current.kind);
}
