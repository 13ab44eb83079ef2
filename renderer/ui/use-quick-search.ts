import { type CallOutput, useRead } from '../api/index.ts';
import { useTakenTogether } from './use-taken-together.ts';

const LEAST_CHARACTERS = 2;
const NOBODY: CallOutput<'customers.searchQuick'> = [];

/** Customers by any part of name, phone, plate or engine number, while one types. `isLookedUp`: what is found is of what stands in the field now. */
export function useQuickSearch(typed: string) {
  const { taken: text } = useTakenTogether(typed.trim(), 80);
  const isSearching = text.length >= LEAST_CHARACTERS;
  const { data, isPending, isPlaceholderData } = useRead('customers.searchQuick', { text }, { enabled: isSearching, keepPrevious: true });
  return {
    rows: isSearching ? (data ?? NOBODY) : NOBODY,
    isLookedUp: typed.trim() === text && !(isSearching && (isPending || isPlaceholderData)),
    isNobody: isSearching && data?.length === 0,
  };
}
