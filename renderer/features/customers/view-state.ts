import { useCallback, useState } from 'react';
import type { CallInput } from '../../api/index.ts';

type PageInput = CallInput<'customers.page'>;
export type CustomersFilter = NonNullable<PageInput['filter']>;
export const TABS = ['all', 'repair', 'duplicates', 'privacy'] as const;

/** How the list is looked at; what a saved view keeps besides the columns, but for the tab. */
export interface ViewState {
  tab: (typeof TABS)[number];
  search: string;
  filter: CustomersFilter;
}

const FIRST_VIEW: ViewState = { tab: 'all', search: '', filter: {} };

/** Survives a walk to a customer's page and back. */
let remembered: ViewState | null = null;

/** `asked`: a list that the address names. */
export function useViewState(asked: ViewState['tab'] | null) {
  const [view, setView] = useState(() => {
    if (asked) remembered = { ...(remembered ?? FIRST_VIEW), tab: asked };
    return remembered ?? FIRST_VIEW;
  });
  const change = useCallback((part: Partial<ViewState>) => {
    remembered = { ...(remembered ?? FIRST_VIEW), ...part }; // at once: the address may change with it
    setView(remembered);
  }, []);
  return { view, change };
}

/** What a saved view searches for. */
export const searchFromSaved = ({ search }: Readonly<Record<string, unknown>>) => (typeof search === 'string' ? search : '');

/** A saved view comes from a database that an older version may have written: only what is known is taken. */
export function viewFromSaved(state: Readonly<Record<string, unknown>>): Partial<ViewState> {
  const filter = (typeof state.filter === 'object' && state.filter !== null ? state.filter : {}) as Record<string, unknown>;
  const consent = (['granted', 'refused', 'unknown'] as const).find((known) => known === filter.consent);
  return {
    tab: 'all',
    search: searchFromSaved(state),
    filter: {
      ...(typeof filter.model === 'string' ? { model: filter.model } : {}),
      ...(typeof filter.city === 'string' ? { city: filter.city } : {}),
      ...(consent ? { consent } : {}),
      ...(typeof filter.excluded === 'boolean' ? { excluded: filter.excluded } : {}),
      ...(typeof filter.labelId === 'number' ? { labelId: filter.labelId } : {}),
      ...fieldFromSaved(filter.field),
    },
  };
}

function fieldFromSaved(saved: unknown): Pick<CustomersFilter, 'field'> {
  const { key, ...wishes } = (typeof saved === 'object' && saved !== null ? saved : {}) as Record<string, unknown>;
  if (typeof key !== 'string') return {};
  const known = (['is', 'contains', 'from', 'to'] as const).flatMap((name) => {
    const value = wishes[name];
    return typeof value === 'string' || (typeof value === 'number' && (name === 'from' || name === 'to')) ? [[name, value]] : [];
  });
  return { field: { key, ...Object.fromEntries(known) } };
}
