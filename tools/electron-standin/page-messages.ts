import type { CdpData } from './cdp.ts';
import { createCodec } from './codec.ts';
import { type IpcMain, ipcMain } from './ipc.ts';
import type { PageTarget } from './page-target.ts';

export const codec = createCodec();

interface Receiver {
  ipc: IpcMain;
  createEvent(): object;
  deliver(message: CdpData): Promise<void>;
  onWindowOpen(url: string): void;
  onPreloadError(error: unknown): void;
}

/** What a page's preload world sends to main. */
export async function receiveMessage(message: CdpData, receiver: Receiver): Promise<void> {
  if (message.kind === 'invoke') await receiver.deliver({ kind: 'reply', id: message.id, ...(await answerInvoke(message, receiver)) });
  if (message.kind === 'window-open') receiver.onWindowOpen(message.url);
  if (message.kind === 'preload-error') receiver.onPreloadError(codec.decode(message.error));
  if (message.kind === 'send') {
    const parameters = codec.decode(message.parameters) as unknown[];
    for (const emitter of [receiver.ipc, ipcMain]) emitter.emit(message.channel, receiver.createEvent(), ...parameters);
  }
}

async function answerInvoke({ channel, parameters }: CdpData, { ipc, createEvent }: Receiver): Promise<CdpData> {
  try {
    const handler = ipc._handlerOf(channel) ?? ipcMain._handlerOf(channel);
    if (!handler) throw new Error(`No handler registered for '${channel}'`);
    return { value: codec.encode(await handler(createEvent(), ...(codec.decode(parameters) as unknown[]))) };
  } catch (error) {
    process.stderr.write(`Error occurred in handler for '${channel}': ${error instanceof Error ? error.stack : error}\n`);
    return { error: `Error invoking remote method '${channel}': ${error}` };
  }
}

export const isolatedWorld = 'Electron Isolated Context';

/** Delivers to the isolated world of the page's present document, in order. A page without one, as in Electron, does not hear. */
export function createDelivery(page: PageTarget): (message: CdpData) => Promise<void> {
  let contextId: string | undefined;
  page.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.name === isolatedWorld && context.auxData?.frameId === page.targetId) contextId = context.uniqueId;
  });
  return async (message) => {
    if (contextId === undefined) return;
    const expression = `globalThis.standinDeliver?.(${JSON.stringify(message)})`;
    await page.send('Runtime.evaluate', { expression, uniqueContextId: contextId }).catch(() => {}); // the document has just gone
  };
}
