import { useState } from 'react';
import { useParams } from 'wouter';
import { NO_FILTER, TABS, type TabName, type WorklistFilter } from './filter.ts';

/** How the list is looked at; what a saved view keeps besides the columns. */
export interface ViewState {
  tab: TabName;
  filter: WorklistFilter;
}

const INITIAL_VIEW: ViewState = { tab: 'all', filter: NO_FILTER };

/** Survives a walk to another screen, not the end of the program. */
let remembered: ViewState | null = null;

export function useViewState() {
  const { tab } = useParams<{ tab?: string }>();
  const asked = TABS.find((known) => known === tab);
  const [view, setView] = useState(() =>
    asked ? { ...(remembered ?? INITIAL_VIEW), tab: asked, filter: NO_FILTER } : (remembered ?? INITIAL_VIEW),
  );
  function change(part: Partial<ViewState>) {
    const next = { ...view, ...part };
    remembered = next;
    setView(next);
  }
  return { view, change };
}

/** A saved view comes from a database that an older version may have written: only what is known is taken. */
export function viewFromSaved(state: Readonly<Record<string, unknown>>): ViewState {
  const filter = typeof state.filter === 'object' && state.filter !== null ? (state.filter as Record<string, unknown>) : {};
  return {
    tab: TABS.find((tab) => tab === state.tab) ?? 'all',
    filter: {
      text: typeof filter.text === 'string' ? filter.text : '',
      steps: texts(filter.steps),
      attempts: texts(filter.attempts),
      channels: texts(filter.channels),
      admins: texts(filter.admins),
      labels: texts(filter.labels),
    },
  };
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
}
