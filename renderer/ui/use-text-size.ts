import { useEffect } from 'react';
import { TEXT_SIZES, type TextSize } from '../../shared/contract/desktop.ts';
import { useChange } from '../api/index.ts';
import { useRemembered } from './use-remembered.ts';

/** How large everything is shown to whoever works here, on this PC. */
export function useTextSize(): [TextSize, (size: TextSize) => void] {
  return useRemembered('textSize', sizeOf);
}

/** Makes it so: once for a window at work, and whenever another size is chosen. */
export function useShownTextSize() {
  const [size] = useTextSize();
  const { mutate } = useChange('desktop.setTextSize', { quiet: true });
  useEffect(() => mutate({ size }), [mutate, size]);
}

function sizeOf(kept: unknown): TextSize {
  return TEXT_SIZES.find((size) => size === kept) ?? 'normal';
}
