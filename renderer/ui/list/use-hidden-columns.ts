import { useMediaQuery } from '@mantine/hooks';
import type { GridLayoutHandle } from '../grid/use-kept-layout.ts';

const NOTHING: readonly string[] = [];

interface Widths {
  /** Below 1600 pixels; from there on there is room for all. */
  whenNarrow?: readonly string[];
  /** Below 1200, an office screen whose text is a quarter larger: what stands in the panel, too, goes before a name is pushed out of sight. */
  whenTight?: readonly string[];
}

/** Columns that are not shown now: as the user chose, else those for which the window has no room. */
export function useHiddenColumns(
  { value }: GridLayoutHandle,
  { whenNarrow = NOTHING, whenTight = whenNarrow }: Widths = {},
): readonly string[] {
  const isWide = useMediaQuery('(min-width: 1600px)', true, { getInitialValueInEffect: false });
  const isTight = useMediaQuery('(max-width: 1199px)', false, { getInitialValueInEffect: false });
  return value.hidden ?? (isTight ? whenTight : isWide ? NOTHING : whenNarrow);
}
