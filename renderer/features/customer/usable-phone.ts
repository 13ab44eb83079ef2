import type { CustomerPage } from '../../../shared/contract/customers.ts';

/** The number to reach this customer by: the owner's before a bringer's, never one that proved wrong. */
export function usablePhone({ phones }: CustomerPage): string | null {
  const usable = phones.filter(({ number, flaggedBadOn }) => number !== null && flaggedBadOn === null);
  return (usable.find(({ holder }) => holder === 'owner') ?? usable[0])?.number ?? null;
}
