import { guarded } from './guard.ts';
import { mustBeReady, mustNotBeReady } from './lifecycle.ts';

type Handler = (request: Request) => Response | Promise<Response>;

// Chromium knows no scheme of ours over CDP: the page gets app://bundle/x as https://bundle.app.standin.test/x.
const host = 'standin.test';
const schemes = new Set<string>();

/** Every request that a protocol handler may answer. */
export const servedPattern = `https://*.${host}/*`;

export function toPageUrl(url: string): string {
  const [, scheme = '', authority, rest] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/i.exec(url) ?? [];
  return schemes.has(scheme) ? `https://${authority || 'host'}.${scheme}.${host}${rest || '/'}` : url;
}

export function toAppUrl(url: string): string {
  return url.replace(/^https:\/\/([^/?#]*)\.([a-z][a-z0-9+-]*)\.standin\.test/, '$2://$1');
}

/** One session's protocol handlers. */
export function createProtocol() {
  const handlers = new Map<string, Handler>();
  return guarded('protocol', {
    registerSchemesAsPrivileged(list: { scheme: string }[]) {
      mustNotBeReady('protocol.registerSchemesAsPrivileged');
      for (const { scheme } of list) schemes.add(scheme);
    },
    handle(scheme: string, handler: Handler) {
      mustBeReady('protocol.handle');
      if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
      if (!schemes.has(scheme))
        throw new Error(`stand-in: protocol.handle('${scheme}') is supported for schemes named in registerSchemesAsPrivileged`);
      handlers.set(scheme, handler);
    },
    unhandle: (scheme: string) => void handlers.delete(scheme),
    isProtocolHandled: (scheme: string) => handlers.has(scheme),
    /** The stand-in's own: the answer to a page's request. */
    _answer(request: Request): Response | Promise<Response> {
      const handler = handlers.get(new URL(request.url).protocol.slice(0, -1));
      if (!handler) throw new Error('net::ERR_UNKNOWN_URL_SCHEME');
      return handler(request);
    },
  });
}

export const protocol = createProtocol();
