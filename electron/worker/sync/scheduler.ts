import type { Enrolment } from '../../../db/queries/sync-enrolment.ts';
import { isStopped, mustRest, untilDue, waitsForNetwork } from './pacing.ts';
import type { Timers } from './timers.ts';

interface Options {
  timers: Timers;
  random: () => number;
  /** The PC's network now, as a text to compare. */
  network: () => string;
  /** UTC milliseconds. */
  now: () => number;
  readLine: () => Enrolment | null;
  run: () => void;
}

export interface Scheduler {
  start(): void;
  /** Looks anew at when the next try is due. */
  plan(): void;
  wake(): void;
  /** Where the next moment cannot be stored, as on a full disk: no try by itself for so many milliseconds. */
  rest(milliseconds: number): void;
  stop(): void;
}

/** No wait is longer than this, so that a PC which wakes from sleep finds a try that fell due meanwhile. */
const STEP = 15_000;
/** A step that took so much longer than it was set for: the PC has slept. */
const SLEPT = 60_000;
/** A thousand PCs are switched on at eight o'clock. */
const START_SPREAD = 30_000;

/** Decides when the line is tried by itself; the moments themselves stand in the database. */
export function createScheduler({ timers, random, network, now, readLine, run }: Options): Scheduler {
  let isStarted = false;
  let notBefore = 0;
  let timer: unknown;
  let lastLook = 0;
  let knownNetwork = '';

  function plan() {
    timers.clear(timer);
    if (!isStarted) return;
    const line = readLine();
    if (!line || isStopped(line)) return;
    lastLook = now();
    if (waitsForNetwork(line)) knownNetwork = network();
    timer = timers.set(look, Math.min(STEP, untilTry(line)));
  }

  function look() {
    const line = readLine();
    if (!isStarted || !line || isStopped(line)) return;
    const hasSlept = now() - lastLook > STEP + SLEPT;
    const mayBeBack = waitsForNetwork(line) && (hasSlept || network() !== knownNetwork);
    if (mayBeBack || untilTry(line) === 0) run();
    else plan();
  }

  function untilTry(line: Enrolment): number {
    return Math.max(untilDue(line, now()), notBefore - now(), 0);
  }

  return {
    start() {
      isStarted = true;
      notBefore = now() + Math.round(random() * START_SPREAD);
      plan();
    },
    plan,
    wake() {
      const line = readLine();
      if (!line || isStopped(line) || mustRest(line, now())) return;
      if (waitsForNetwork(line) || untilTry(line) === 0) run();
    },
    rest(milliseconds) {
      notBefore = now() + milliseconds;
    },
    stop() {
      isStarted = false;
      timers.clear(timer);
    },
  };
}
