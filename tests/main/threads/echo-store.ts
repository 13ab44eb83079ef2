import { type MessagePort, parentPort, workerData } from 'node:worker_threads';

// A store of three words, to see how main keeps a store alive: it echoes, dies when told to, and hears of the end.
const { dataDir } = workerData as { dataDir: string };

parentPort?.on('message', ({ as, port }: { as: string; port: MessagePort }) => {
  port.on('message', (message: { type: string; id: number; name: string; input: unknown }) => {
    if (message.type === 'cancel') return void port.postMessage({ type: 'event', name: 'cancelled', data: message.id });
    if (message.name === 'die') process.exit(9);
    if (message.name === 'silent') return;
    const output = as === 'host' ? { path: `${dataDir}/${message.name}` } : { echo: message.input };
    port.postMessage({ type: 'result', id: message.id, json: JSON.stringify(message.name === 'host.shutdown' ? { ok: true } : output) });
  });
});
