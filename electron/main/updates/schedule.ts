import type { Timers } from '../../worker/sync/timers.ts';

interface Options {
  timers: Timers;
  random: () => number;
  /** Never fails. */
  check: () => Promise<void>;
}

const MINUTE = 60_000;
/** The start itself comes first. */
const FIRST = MINUTE;
/** A thousand PCs are switched on at eight o'clock. */
const SPREAD = 14 * MINUTE;
const EVERY = 4 * 60 * MINUTE;

/** Checks some time after the start, then every four hours from the end of the last check. */
export function scheduleChecks({ timers, random, check }: Options): { stop(): void } {
  let isStopped = false;
  let timer: unknown;

  function plan(milliseconds: number) {
    if (!isStopped) timer = timers.set(() => void check().then(() => plan(EVERY)), milliseconds);
  }

  plan(FIRST + Math.round(random() * SPREAD));
  return {
    stop() {
      isStopped = true;
      timers.clear(timer);
    },
  };
}
