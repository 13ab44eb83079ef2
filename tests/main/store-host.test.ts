import { afterEach, expect, test, vi } from 'vitest';
import { openRelay, type Relay } from '../../electron/main/rpc-relay.ts';
import { type StoreHost, startStoreHost } from '../../electron/main/store-host.ts';

// Real threads: a small store that can be told to die.
let store: StoreHost;
let log: string[];
/** Threads take their time on a busy machine. */
const eventually = (check: () => void) => vi.waitFor(check, { timeout: 25_000 });

function start() {
  log = [];
  store = startStoreHost({
    script: new URL('./threads/echo-store.ts', import.meta.url),
    settings: { dataDir: '/data', parserWorkerPath: '', backupWorkerPath: '' },
    log: (line) => log.push(line),
  });
}

function openWindow(): { relay: Relay; seen: unknown[]; desktop: unknown[] } {
  const seen: unknown[] = [];
  const desktop: unknown[] = [];
  const serveDesktop = ({ listen }: { listen(onMessage: (message: unknown) => void, onClose: () => void): void }) =>
    listen(
      (message) => desktop.push(message),
      () => desktop.push('closed'),
    );
  return { relay: openRelay({ store, send: (message) => seen.push(message), serveDesktop }), seen, desktop };
}

const call = (id: number, name: string, input: unknown = null) => ({ type: 'call', id, name, input });
const result = (id: number, input: unknown) => ({ type: 'result', id, json: JSON.stringify({ echo: input }) });
const lost = (id: number) => ({ type: 'error', id, error: { code: 'store_restarted', data: {} } });
const restarted = { type: 'event', name: 'store.restarted', data: null };

afterEach(() => store.stop());

test('a window’s calls go to the store and each answer to the window that asked', async () => {
  start();
  const [one, two] = [openWindow(), openWindow()];
  one.relay.receive(call(1, 'echo', 'satu'));
  two.relay.receive(call(1, 'echo', 'dua'));
  await eventually(() => expect([one.seen, two.seen]).toEqual([[result(1, 'satu')], [result(1, 'dua')]]));
});

test('calls for the desktop stay in main; a cancellation reaches both sides', async () => {
  start();
  const { relay, seen, desktop } = openWindow();
  relay.receive(call(1, 'desktop.info'));
  relay.receive({ type: 'cancel', id: 1 });
  relay.receive(call(2, 'echo', 'x'));
  relay.receive({ type: 'nonsense' });
  relay.receive(null);
  await eventually(() => expect(seen).toEqual([{ type: 'event', name: 'cancelled', data: 1 }, result(2, 'x')]));
  relay.close();
  expect(desktop).toEqual([call(1, 'desktop.info'), { type: 'cancel', id: 1 }, 'closed']);
});

test('when the store dies, every open call settles, the windows are told, and the next call is answered', async () => {
  start();
  const { relay, seen } = openWindow();
  relay.receive(call(1, 'echo', 'before'));
  await eventually(() => expect(seen).toHaveLength(1));
  relay.receive(call(2, 'silent'));
  relay.receive(call(3, 'die'));
  await eventually(() => expect(seen.slice(1, 3)).toEqual([lost(2), lost(3)]));
  relay.receive(call(4, 'echo', 'while it is down'));
  await eventually(() => expect(seen.slice(3)).toEqual([lost(4), restarted]));
  relay.receive(call(5, 'echo', 'after'));
  await eventually(() => expect(seen.at(-1)).toEqual(result(5, 'after')));
  expect(log).toEqual(['store: ended with 9, starting again']);
});

test('a window opened while the store is down is connected when it is back', async () => {
  start();
  const first = openWindow();
  first.relay.receive(call(1, 'die'));
  await eventually(() => expect(first.seen).toContainEqual(lost(1)));
  const second = openWindow();
  second.relay.receive(call(1, 'echo', 'early'));
  await eventually(() => expect(second.seen).toContainEqual(restarted));
  second.relay.receive(call(2, 'echo', 'late'));
  await eventually(() => expect(second.seen.at(-1)).toEqual(result(2, 'late')));
  expect(second.seen[0]).toEqual(lost(1));
});

test('main asks the store on a channel of its own, and is told when there is none', async () => {
  start();
  expect(await store.host().call('host.pathOf', { token: 't', use: 'write' })).toEqual({ path: '/data/host.pathOf' });
  openWindow().relay.receive(call(1, 'die'));
  await eventually(() => expect(() => store.host()).toThrow('store_restarted'));
});

test('a stopped store is not started again', async () => {
  start();
  openWindow();
  await store.stop();
  expect(log).toEqual([]);
  expect(() => store.host()).toThrow('store_restarted');
});
