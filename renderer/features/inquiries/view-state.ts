import { useState } from 'react';
import { TABS, type TabName } from './list/tabs.ts';

/** As the store filters; null: all. */
export interface InquiryFilter {
  search: string;
  channel: string | null;
  campaignId: number | null;
  assignedTo: number | null;
}

/** How the list is looked at; what a saved view keeps besides the columns. */
export interface ViewState {
  tab: TabName;
  filter: InquiryFilter;
}

export const NO_FILTER: InquiryFilter = { search: '', channel: null, campaignId: null, assignedTo: null };
const FIRST_VIEW: ViewState = { tab: 'due', filter: NO_FILTER };

/** Survives a walk to another screen, not the end of the program. */
let remembered: { view: ViewState; currentId: number | null } = { view: FIRST_VIEW, currentId: null };

export function useViewState() {
  const [view, setView] = useState(remembered.view);
  const [currentId, setCurrentId] = useState(remembered.currentId);
  return {
    view,
    currentId,
    change(part: Partial<ViewState>) {
      remembered = { ...remembered, view: { ...remembered.view, ...part } };
      setView(remembered.view);
    },
    setCurrent(id: number | null) {
      remembered = { ...remembered, currentId: id };
      setCurrentId(id);
    },
  };
}

export function countOfFilters({ search, channel, campaignId, assignedTo }: InquiryFilter): number {
  return (search.trim() === '' ? 0 : 1) + [channel, campaignId, assignedTo].filter((chosen) => chosen !== null).length;
}

/** A saved view comes from a database that an older version may have written: only what is known is taken. */
export function viewFromSaved(state: Readonly<Record<string, unknown>>): ViewState {
  const filter = typeof state.filter === 'object' && state.filter !== null ? (state.filter as Record<string, unknown>) : {};
  return {
    tab: TABS.find((tab) => tab === state.tab) ?? FIRST_VIEW.tab,
    filter: {
      search: typeof filter.search === 'string' ? filter.search : '',
      channel: typeof filter.channel === 'string' ? filter.channel : null,
      campaignId: typeof filter.campaignId === 'number' ? filter.campaignId : null,
      assignedTo: typeof filter.assignedTo === 'number' ? filter.assignedTo : null,
    },
  };
}
