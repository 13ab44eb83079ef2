import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { GridApi } from '../../../../renderer/ui/data-grid.tsx';
import { layoutFrom } from '../../../../renderer/ui/grid/grid-layout.ts';
import { type GridLayoutHandle, useKeptLayout } from '../../../../renderer/ui/grid/use-kept-layout.ts';
import type { ViewList } from '../../../api/views.ts';
import { useRead, useSession } from '../../api/index.ts';

/** What a saved view keeps. */
export type ViewState = Readonly<Record<string, unknown>>;

export interface ListHandle {
  name: ViewList;
  layout: GridLayoutHandle;
  /** How the list is looked at now. */
  state: ViewState;
  /** Looks at it as a saved view does. */
  take(state: ViewState): void;
  /** false: it is not known yet how the list opens. */
  isReady: boolean;
  grid: RefObject<GridApi | null>;
}

interface Filter {
  /** What is searched for and filtered by. */
  state?: ViewState;
  take?(state: ViewState): void;
  /** What `take` needs has not come yet. */
  waits?: boolean;
}

/** Lists that have been opened since the page was loaded: they stay as they were left. */
const opened = new Set<string>();

/**
 * How the user looks at a list. Its columns are kept in this browser, because what fits depends on its screen; its saved views at head office. The
 * first time it opens with the view that the user has chosen for that.
 */
export function useList(name: ViewList, filter: Filter = {}): ListHandle {
  const { user } = useSession();
  const views = useRead('views.list', {});
  const layout = useKeptLayout(`kawal.head-office.${user.id}.columns.${name}`);
  const key = `${user.id}.${name}`;
  const [isReady, setIsReady] = useState(opened.has(key));
  const grid = useRef<GridApi>(null);
  function take(state: ViewState) {
    filter.take?.(state);
    layout.take(layoutFrom(state));
  }
  useLayoutEffect(() => {
    if (isReady || views.isPending || filter.waits) return;
    opened.add(key);
    const first = views.data?.find((view) => view.list === name && view.isDefault);
    if (first) take(first.state);
    setIsReady(true);
  });
  return { name, layout, state: { ...filter.state, ...layout.value }, take, isReady, grid };
}
