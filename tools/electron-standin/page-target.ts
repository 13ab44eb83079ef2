import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { browser } from './browser.ts';
import type { CdpConnection, CdpData } from './cdp.ts';
import { headed } from './launch.ts';

interface Bounds {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** One page of Chromium and the session that drives it. */
export interface PageTarget {
  targetId: string;
  send(method: string, parameters?: CdpData): Promise<CdpData>;
  on(event: string, listener: (data: CdpData) => void): void;
  /** Events of the browser that concern targets. */
  onBrowser(event: string, listener: (data: CdpData) => void): void;
  setBounds(bounds: Bounds): Promise<void>;
  setState(state: 'normal' | 'minimized' | 'maximized' | 'fullscreen'): Promise<void>;
  close(): Promise<void>;
}

export async function openPageTarget(bounds: Bounds): Promise<PageTarget> {
  const { connection } = await browser();
  const targetId = headed ? await openAppWindow(connection) : await openHeadless(connection, bounds);
  const { sessionId } = await connection.send('Target.attachToTarget', { targetId, flatten: true });
  const send = (method: string, parameters?: CdpData) => connection.send(method, parameters, sessionId);
  const listening: [string, (data: CdpData) => void][] = [];

  async function changeWindow(change: CdpData) {
    const { windowId } = await connection.send('Browser.getWindowForTarget', { targetId });
    await connection.send('Browser.setWindowBounds', { windowId, bounds: change });
  }

  async function setBounds({ x, y, width, height }: Bounds) {
    if (headed) await changeWindow({ left: x, top: y, width, height });
    else await send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 0, mobile: false });
  }

  function onBrowser(event: string, listener: (data: CdpData) => void) {
    connection.on(event, listener);
    listening.push([event, listener]);
  }

  await setBounds(bounds);
  return {
    targetId,
    send,
    on: (event, listener) => onBrowser(`${sessionId}/${event}`, listener),
    onBrowser,
    setBounds,
    setState: async (windowState) => {
      if (headed) await changeWindow({ windowState });
    },
    close: async () => {
      for (const [event, listener] of listening) connection.off(event, listener);
      await connection.send('Target.closeTarget', { targetId });
    },
  };
}

async function openHeadless(connection: CdpConnection, { width, height }: Bounds): Promise<string> {
  const { targetId } = await connection.send('Target.createTarget', { url: 'about:blank', newWindow: true, width, height });
  return targetId;
}

let marks = 0;

/** Only the command line opens a window without tabs; it is recognised by the address it starts with. */
async function openAppWindow(connection: CdpConnection): Promise<string> {
  marks += 1;
  const mark = `data:text/html,standin-${process.pid}-${marks}`;
  (await browser()).openAppWindow(mark);
  for (;;) {
    const { targetInfos } = await connection.send('Target.getTargets');
    const found = (targetInfos as CdpData[]).find(({ type, url }) => type === 'page' && url === mark);
    if (found) return found.targetId;
    await Promise.race([once(connection, 'Target.targetInfoChanged'), wait(100)]);
  }
}
