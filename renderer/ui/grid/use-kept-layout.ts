import { useMemo, useState } from 'react';
import { keep, kept, useKept } from '../kept.ts';
import { type GridLayout, layoutFrom } from './grid-layout.ts';

export interface GridLayoutHandle {
  value: GridLayout;
  /** Another number: the grid takes `value` anew instead of what it shows. */
  version: number;
  /** What a person has just done to the columns. */
  keep(part: Partial<GridLayout>): void;
  /** A whole arrangement at once, as of a saved view; null: as it is at first. */
  take(layout: GridLayout | null): void;
}

/** How the columns of a list are arranged in this browser, kept under a key. */
export function useKeptLayout(key: string | null): GridLayoutHandle {
  const value = useKept(key, layoutFrom);
  const [version, setVersion] = useState(0);
  // One object until something differs: a list is not drawn anew for it.
  return useMemo(
    () => ({
      value,
      version,
      keep: (part) => keep(key, { ...layoutFrom(kept(key)), ...part }), // the grid tells of several changes before the next picture
      take(layout) {
        keep(key, layout);
        setVersion((before) => before + 1);
      },
    }),
    [value, version, key],
  );
}
