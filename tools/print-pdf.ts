import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CdpConnection, CdpData } from './electron-standin/cdp.ts';
import { startChromium } from './electron-standin/chromium-process.ts';

const address = 'https://document.print.test/';
/** The document brings everything along; scripts and the network are shut off twice, here and below. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

/** Prints a self-contained HTML document to PDF in a headless Chromium: the command line's way, outside Electron. Paper size and margins come from the document's `@page`, A4 where it says nothing. */
export async function htmlToPdf(html: string): Promise<Uint8Array> {
  const profile = await mkdtemp(join(tmpdir(), 'kawal-print-'));
  const chromium = await startChromium({ profile, headed: false });
  try {
    return await print(chromium.connection, html);
  } finally {
    await chromium.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  }
}

async function print(connection: CdpConnection, html: string): Promise<Uint8Array> {
  const { targetId } = await connection.send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await connection.send('Target.attachToTarget', { targetId, flatten: true });
  const send = (method: string, parameters: CdpData = {}) => connection.send(method, parameters, sessionId);

  connection.on(`${sessionId}/Fetch.requestPaused`, ({ requestId, request }) => {
    const answer =
      request.url === address
        ? fulfil(requestId, html)
        : { method: 'Fetch.failRequest', parameters: { requestId, errorReason: 'BlockedByClient' } };
    send(answer.method, answer.parameters).catch(() => {}); // the page may be gone already
  });
  await send('Page.enable');
  await send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
  await send('Emulation.setScriptExecutionDisabled', { value: true });
  const loaded = new Promise((resolve) => connection.once(`${sessionId}/Page.loadEventFired`, resolve));
  await send('Page.navigate', { url: address });
  await loaded;
  const { data } = await send('Page.printToPDF', {
    printBackground: true,
    preferCSSPageSize: true,
    paperWidth: 210 / 25.4,
    paperHeight: 297 / 25.4,
    generateTaggedPDF: true,
  });
  return Buffer.from(data, 'base64');
}

function fulfil(requestId: string, html: string) {
  const responseHeaders = [
    { name: 'content-type', value: 'text/html; charset=utf-8' },
    { name: 'content-security-policy', value: policy },
  ];
  return {
    method: 'Fetch.fulfillRequest',
    parameters: { requestId, responseCode: 200, responseHeaders, body: Buffer.from(html).toString('base64') },
  };
}
