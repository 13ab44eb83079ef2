import { readEnrolment, storeNextTry } from '../../../db/queries/sync-enrolment.ts';
import type { SyncStatus } from '../../../shared/contract/sync.ts';
import { RpcError } from '../../../shared/rpc/index.ts';
import type { Store, StoreContext } from '../store-context.ts';
import { isSameLine, systemContext } from './apply-answer.ts';
import { regularPause } from './back-off.ts';
import { type Enrolled, enrol } from './enrol.ts';
import { exchange } from './exchange.ts';
import { networkSignature } from './network-watch.ts';
import { mustRest } from './pacing.ts';
import { readStatus } from './read-status.ts';
import { recordFailure } from './record-failure.ts';
import { createScheduler } from './scheduler.ts';
import { systemTimers, type Timers } from './timers.ts';
import { httpTransport, type Transport } from './transport.ts';
import type { Vault } from './vault.ts';

export interface EngineOptions {
  store: Store;
  /** Left out: the store's. */
  vault?: Vault;
  /** Left out: the network. */
  transport?: Transport;
  timers?: Timers;
  /** 0 to 1, for jitter. */
  random?: () => number;
  /** What the PC's network looks like now. */
  network?: () => string;
  /** An exchange has begun, which its status tells, or has ended, and may have brought anything. */
  onChanged?: (is: 'begun' | 'ended') => void;
  /** For the log: a fault of this program, never of the network. */
  onFault?: (fault: unknown) => void;
}

/** The line to head office of whichever branch is open in a store: one exchange at a time, and never one that anybody waits for. */
export interface SyncEngine {
  /** From now on by itself: regularly, after a failure, when the network is back. */
  start(): void;
  /** A call of the contract has changed something that may concern the line. */
  noticed(call: string): void;
  /** The window says that the network is back. */
  wake(): void;
  /** One exchange at once, whatever the pause said, also where only a person can mend what is wrong. Never throws for what head office or the network does. */
  exchangeNow(): Promise<SyncStatus>;
  enrol(context: StoreContext, where: { url: string; code: string }): Promise<SyncStatus>;
  readonly isSending: boolean;
  /** Drops what is under way; nothing is written afterwards. */
  stop(): Promise<void>;
}

/** More than this in a row only where a head office takes nothing in: 25 × 40 summaries are three years. */
const MOST_ROUNDS = 25;

/** Until the next try when not even the failure can be written down. */
const REST_WITHOUT_RECORD = 60_000;

export function createSyncEngine(options: EngineOptions): SyncEngine {
  const { store, timers = systemTimers, random = Math.random, network = networkSignature } = options;
  const { vault = store.vault, transport, onChanged = () => {}, onFault = () => {} } = options;
  const context = systemContext(store);
  const stopper = new AbortController();
  let running: Promise<void> | null = null;
  let runAgain = false;
  /** The open branch that has been told since the start what head office holds. */
  let toldOf: Store['database'] = null;

  const now = () => Date.parse(store.clock.instant());
  /** Nothing can be noted of an exchange in a branch that can only be read. */
  const readLine = () => (store.database && !store.database.isReadOnly ? readEnrolment(store.database.read) : null);
  const scheduler = createScheduler({ timers, random, network, now, readLine, run: () => void run() });

  /** Settles when what there was to send has been tried; joins an exchange that is under way, and goes once more after it. */
  function run(): Promise<void> {
    if (stopper.signal.aborted) return Promise.resolve();
    if (running) {
      runAgain = true;
      return running;
    }
    running = exchangeAll().finally(() => {
      running = null;
      if (stopper.signal.aborted) return;
      onChanged('ended');
      scheduler.plan();
    });
    onChanged('begun');
    return running;
  }

  async function exchangeAll() {
    do {
      runAgain = false;
      if (!(await exchangeRounds())) return;
    } while (runAgain);
  }

  /** True: all is said. */
  async function exchangeRounds(): Promise<boolean> {
    const { database } = store;
    const enrolment = readLine();
    if (!database || !enrolment) return false;
    try {
      for (let round = 1; ; round += 1) {
        const askHeld = toldOf !== database || readLine()?.heldAskedOn !== context.today;
        const line = { context, enrolment, vault, transport: transport ?? httpTransport(enrolment.url), askHeld, signal: stopper.signal };
        const outcome = await exchange(line);
        if (outcome === 'overtaken') return true;
        toldOf = database;
        if (outcome === 'done' || round === MOST_ROUNDS) break;
      }
      if (store.database === database) planRegular();
      return true;
    } catch (fault) {
      if (!stopper.signal.aborted && store.database === database) failed(fault, enrolment);
      return false;
    }
  }

  function failed(fault: unknown, then: Parameters<typeof isSameLine>[1]) {
    const line = readLine();
    if (!line || !isSameLine(line, then)) return;
    try {
      recordFailure(context, line, fault, random);
    } catch (another) {
      scheduler.rest(REST_WITHOUT_RECORD);
      onFault(another);
    }
    if (!(fault instanceof RpcError)) onFault(fault);
  }

  function planRegular() {
    const at = new Date(now() + regularPause(context.settings.syncMinutes, random)).toISOString();
    context.db.transaction(() => storeNextTry(context.db.write, at));
  }

  function hurry() {
    const line = readLine();
    if (line && line.stopped === null && !mustRest(line, now())) void run();
  }

  return {
    start: () => scheduler.start(),
    noticed(call) {
      if (call === 'day.close' || call === 'sync.enrol') hurry();
      else if (call === 'settings.save' && readLine()?.problem === null) {
        planRegular();
        scheduler.plan();
      } else if (/^branch(es)?\./.test(call)) scheduler.plan();
    },
    wake: () => scheduler.wake(),
    async exchangeNow() {
      await run();
      return readStatus(context, running !== null);
    },
    async enrol(by, where) {
      const enrolled: Enrolled = { context: by, vault, transportTo: (url) => transport ?? httpTransport(url), signal: stopper.signal };
      await enrol(enrolled, where);
      toldOf = null;
      return readStatus(by, running !== null);
    },
    get isSending() {
      return running !== null;
    },
    async stop() {
      scheduler.stop();
      stopper.abort();
      await running;
    },
  };
}
