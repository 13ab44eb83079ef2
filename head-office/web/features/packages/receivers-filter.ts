import type { Answer } from '../../api/index.ts';
import { matches } from '../../ui/matches.ts';

export type Receiver = Answer<'packages.get'>['receivers'][number];

export const RECEIVER_STATES = ['all', 'waiting', 'applied', 'refused', 'held_back', 'replaced'] as const;

export interface ReceiverFilter {
  status: (typeof RECEIVER_STATES)[number];
  search: string;
}

export const NO_FILTER: ReceiverFilter = { status: 'all', search: '' };

/** Of a saved view, as far as it is known. */
export function receiverFilterFrom({ status, search }: Readonly<Record<string, unknown>>): ReceiverFilter {
  return { status: RECEIVER_STATES.find((known) => known === status) ?? 'all', search: typeof search === 'string' ? search : '' };
}

export function isShown({ status, branchCode, name, area }: Receiver, filter: ReceiverFilter): boolean {
  return (filter.status === 'all' || status === filter.status) && matches(filter.search.trim(), [branchCode, name, area]);
}
