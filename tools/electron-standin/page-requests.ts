import type { CdpData } from './cdp.ts';
import type { PageTarget } from './page-target.ts';
import { servedPattern, toAppUrl } from './protocol.ts';
import type { Session } from './session.ts';

interface Answers {
  session: Session;
  /** May this page go to `url` by itself? */
  mayNavigate(url: string, isMainFrame: boolean): boolean;
}

/** What must pass through here: everything for a protocol handler, and every document, for will-navigate. */
export const interceptedPatterns = [{ urlPattern: servedPattern }, { urlPattern: '*', resourceType: 'Document' }];

/** Answers a request that Chromium has paused. */
export async function answerRequest(page: PageTarget, paused: CdpData, { session, mayNavigate }: Answers): Promise<void> {
  const { requestId, request, resourceType, frameId } = paused;
  const url = toAppUrl(request.url);
  if (resourceType === 'Document' && !mayNavigate(url, frameId === page.targetId)) {
    await page.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
  } else if (url === request.url) {
    await page.send('Fetch.continueRequest', { requestId });
  } else {
    await serve(page, requestId, await ask(session, url, request));
  }
}

async function ask(session: Session, url: string, { method, headers, postDataEntries }: CdpData): Promise<Response> {
  const body = postDataEntries && Buffer.concat((postDataEntries as CdpData[]).map(({ bytes }) => Buffer.from(bytes ?? '', 'base64')));
  try {
    return await session.protocol._answer(new Request(url, { method, headers, body }));
  } catch (error) {
    process.stderr.write(`stand-in: the protocol handler failed for ${url}: ${error}\n`);
    return Response.error();
  }
}

/** Status, headers and the whole body, once it is complete. */
async function serve(page: PageTarget, requestId: string, response: Response): Promise<void> {
  if (response.type === 'error') {
    await page.send('Fetch.failRequest', { requestId, errorReason: 'Failed' });
    return;
  }
  const responseHeaders = [...response.headers].map(([name, value]) => ({ name, value }));
  const body = Buffer.from(await response.arrayBuffer()).toString('base64');
  await page.send('Fetch.fulfillRequest', { requestId, responseCode: response.status, responseHeaders, body });
}
