import type { Timers } from '../worker/sync/timers.ts';
import type { Printing } from './printing.ts';
import type { StoreHost } from './store-host.ts';

interface Options {
  store: Pick<StoreHost, 'host'>;
  printing: Pick<Printing, 'silently'>;
  timers: Timers;
  log(line: string): void;
}

/** Asking is cheap, and a PC that slept asks again as soon as it is awake, whatever its clock did meanwhile. */
const EVERY = 60_000;

/** Prints the dashboard on the default printer when the store says that it is time. */
export function startScheduledPrint({ store, printing, timers, log }: Options): { stop(): void } {
  let isStopped = false;
  let timer: unknown;

  async function printWhatIsDue(): Promise<void> {
    const page = await store.host().call('host.pageToPrint', {});
    if (!page) return;
    const failed = await printing.silently(page.html, page.title).then(
      () => false,
      (fault: unknown) => {
        log(`print: the page of ${page.date} did not come out (${String(fault)})`);
        return true;
      },
    );
    await store.host().call('host.notePrinted', { on: page.date, failed });
  }

  function plan() {
    if (isStopped) return;
    timer = timers.set(() => {
      void printWhatIsDue()
        .catch((fault: unknown) => log(`print: ${String(fault)}`)) // the store is just being started anew, or no branch is open: next minute
        .then(plan);
    }, EVERY);
  }

  plan();
  return {
    stop() {
      isStopped = true;
      timers.clear(timer);
    },
  };
}
