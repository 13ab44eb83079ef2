import type { Inquiry } from '../../../../shared/contract/inquiries.ts';

/** `due` and `waiting` together are `open`; nothing stands in two of the others. */
export const TABS = ['due', 'waiting', 'open', 'booked', 'lost'] as const;
export type TabName = (typeof TABS)[number];

/** What is to be done by today, as the store counts it for the dashboard; the rest waits for an answer or for its day. */
export function openTabOf({ next }: Pick<Inquiry, 'next'>, today: string): 'due' | 'waiting' {
  return next !== null && next.dueDate <= today ? 'due' : 'waiting';
}
