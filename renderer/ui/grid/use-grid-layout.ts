import { useMemo, useState } from 'react';
import { recall, useRemembered } from '../use-remembered.ts';
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

/**
 * How this user has arranged the columns of a list, on this PC: what fits depends on its screen, and it is known before the first picture, so
 * that nothing moves.
 */
export function useGridLayout(list: string): GridLayoutHandle {
  const name = `columns.${list}`;
  const [value, remember] = useRemembered<GridLayout | null>(name, layoutFrom);
  const [version, setVersion] = useState(0);
  const arranged = useMemo(() => value ?? layoutFrom(null), [value]);
  // One object until something differs: a list is not drawn anew for it.
  return useMemo(
    () => ({
      value: arranged,
      version,
      keep: (part) => remember({ ...layoutFrom(recall(name)), ...part }), // the grid tells of several changes before the next picture
      take(layout) {
        remember(layout);
        setVersion((before) => before + 1);
      },
    }),
    [arranged, version, name, remember],
  );
}
