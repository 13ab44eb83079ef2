import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { guarded } from './guard.ts';

const types: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

async function fetchFile(url: string): Promise<Response> {
  const path = fileURLToPath(url.replace(/[?#].*$/, ''));
  const body = await readFile(path).catch(() => undefined);
  if (!body) throw new Error('net::ERR_FILE_NOT_FOUND');
  return new Response(new Uint8Array(body), { headers: { 'content-type': types[extname(path)] ?? 'application/octet-stream' } });
}

export const net = guarded('net', {
  isOnline: () => true,
  /** `file:` as in Electron, everything else by Node's fetch. */
  fetch(input: string | Request, init?: RequestInit): Promise<Response> {
    const url = typeof input === 'string' ? input : input.url;
    return url.startsWith('file:') ? fetchFile(url) : fetch(input, init);
  },
});
