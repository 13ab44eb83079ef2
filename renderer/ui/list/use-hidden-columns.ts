import { useMediaQuery } from '@mantine/hooks';
import type { GridLayoutHandle } from '../grid/use-kept-layout.ts';

const NOTHING: readonly string[] = [];

/** Columns that are not shown now: as the user chose, else those for which a narrow window has no room (LOOK, Screens 1: from 1600 pixels there is room for all). */
export function useHiddenColumns({ value }: GridLayoutHandle, whenNarrow: readonly string[]): readonly string[] {
  const wide = useMediaQuery('(min-width: 1600px)', true, { getInitialValueInEffect: false });
  return value.hidden ?? (wide ? NOTHING : whenNarrow);
}
