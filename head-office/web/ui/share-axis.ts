const STEPS = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1] as const;

/** Four or five round steps around what is shown. */
export function shareAxis(values: readonly (number | null)[], target: number | null): { domain: [number, number]; ticks: number[] } {
  const known = [...values, target].filter((value) => value !== null);
  const [least, most] = known.length === 0 ? [0, 1] : [Math.min(...known), Math.max(...known)];
  const step = STEPS.find((size) => (most - least) / size <= 4) ?? Math.ceil((most - least) / 4);
  const low = Math.max(0, Math.floor(least / step));
  const high = Math.max(low + 1, Math.ceil(most / step));
  const ticks = Array.from({ length: high - low + 1 }, (_, index) => (low + index) * step);
  return { domain: [low * step, high * step], ticks };
}
