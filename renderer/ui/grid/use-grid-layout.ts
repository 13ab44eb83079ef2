import { useRememberedKey } from '../use-remembered.ts';
import { type GridLayoutHandle, useKeptLayout } from './use-kept-layout.ts';

export type { GridLayoutHandle };

/**
 * How this user has arranged the columns of a list, on this PC: what fits depends on its screen, and it is known before the first picture, so
 * that nothing moves.
 */
export function useGridLayout(list: string): GridLayoutHandle {
  return useKeptLayout(useRememberedKey(`columns.${list}`));
}
