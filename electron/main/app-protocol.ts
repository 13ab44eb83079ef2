import { readFile } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';

/** The window's address. Its own scheme: `file:` pages could read other files of the PC. */
export const APP_SCHEME = 'app';
export const APP_ORIGIN = 'app://kawal';

/** Each line is as narrow as the window allows. Styles are the one exception: AG Grid and Mantine place elements by style attributes. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "frame-src 'self' blob: about:", // the preview of a report
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What the build may contain; anything else is not served. */
const CONTENT_TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** The file inside `folder` that an address of the app means, or null: another host, a path that leads out, a name that cannot be decoded. */
export function fileOfUrl(folder: string, address: string): string | null {
  const url = URL.parse(address);
  if (url?.protocol !== `${APP_SCHEME}:` || url.host !== 'kawal') return null;
  const path = decode(url.pathname);
  if (path === null || /[\0\\]/.test(path)) return null;
  const file = resolve(folder, `.${path === '/' ? '/index.html' : path}`);
  return file.startsWith(resolve(folder) + sep) ? file : null;
}

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

/** Answers a window's request out of the built renderer's folder. */
export async function serveFile(folder: string, request: Pick<Request, 'method' | 'url'>): Promise<Response> {
  if (request.method !== 'GET') return new Response(null, { status: 405 });
  const file = fileOfUrl(folder, request.url);
  const contentType = file && CONTENT_TYPES[extname(file)];
  const body = contentType ? await readFile(file).catch(() => null) : null;
  if (!contentType || !body) return new Response(null, { status: 404 });
  const headers = {
    'content-type': contentType,
    'content-security-policy': CONTENT_SECURITY_POLICY,
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
  };
  return new Response(new Uint8Array(body), { headers });
}
