import type { WebContents } from 'electron';
import type { TextSize } from '../../shared/contract/desktop.ts';

/** 1.25: a 1366 × 768 screen then shows what fits 1093 × 614, in which every screen still stands. */
const FACTORS: Readonly<Record<TextSize, number>> = { normal: 1, larger: 1.1, largest: 1.25 };

const chosen = new WeakMap<WebContents, number>();

/** Everything in the window grows alike, as by Ctrl and +. */
export function setTextSize(contents: WebContents, size: TextSize) {
  chosen.set(contents, FACTORS[size]);
  contents.setZoomFactor(FACTORS[size]);
}

/** Back to the size that whoever works here has chosen. */
export function resetZoom(contents: WebContents) {
  contents.setZoomFactor(chosen.get(contents) ?? FACTORS.normal);
}
