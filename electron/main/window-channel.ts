import { ipcMain, type WebContents } from 'electron';
import type { Relay } from './rpc-relay.ts';
import { isOurPage, type SenderFrame } from './sender-check.ts';

interface Sender {
  readonly sender: WebContents;
  readonly senderFrame: SenderFrame | null;
}

/** Listens to the preload's one function. Every message is checked for its sender; a page that is reloaded starts a new relay. */
export function listenToWindows(ourOrigin: string, open: (contents: WebContents) => Relay, log: (line: string) => void) {
  const relays = new Map<WebContents, Relay>();
  const watched = new WeakSet<WebContents>();

  function close(contents: WebContents) {
    relays.get(contents)?.close();
    relays.delete(contents);
  }

  function watch(contents: WebContents) {
    if (watched.has(contents)) return;
    watched.add(contents);
    contents.on('destroyed', () => close(contents));
    contents.on('render-process-gone', () => close(contents));
  }

  function on(channel: string, act: (contents: WebContents, message: unknown) => void) {
    ipcMain.on(channel, (event: Sender, message: unknown) => {
      if (isOurPage(event.senderFrame, ourOrigin)) act(event.sender, message);
      else log(`window: a message from ${event.senderFrame?.url ?? 'a frame that is gone'} was refused`);
    });
  }

  on('rpc:open', (contents) => {
    watch(contents);
    close(contents);
    relays.set(contents, open(contents));
  });
  on('rpc', (contents, message) => relays.get(contents)?.receive(message));
  on('rpc:close', close);
}
