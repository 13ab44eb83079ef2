import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { connectionFailure } from './connection-failure.ts';
import { headOfficeAddress } from './head-office-address.ts';
import { SyncFailure } from './sync-failure.ts';
import { trustSystemCertificates } from './trust-system-certificates.ts';

/** What head office answered; names of headers in small letters. */
export interface WireAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** One POST to head office. `path` is one of `ADDRESSES`, `body` JSON. Whatever it throws means: not known whether it arrived. */
export type Transport = (path: string, body: string, headers: Record<string, string>, signal?: AbortSignal) => Promise<WireAnswer>;

/** Packages of head office may be long; what is longer than this is no answer of ours. */
const MOST_ANSWER_BYTES = 32_000_000;
const COMPRESS_FROM = 1000;
const TIMEOUT_MILLISECONDS = 30_000;

const compress = promisify(gzip);

/** Over the network. `url`: the address of head office, as kept. Fails with a SyncFailure. */
export function httpTransport(url: string, { timeout = TIMEOUT_MILLISECONDS }: { timeout?: number } = {}): Transport {
  return async (path, body, headers, signal) => {
    const address = headOfficeAddress(url); // asked again: the file may have come from somewhere else
    if (address.startsWith('https:')) trustSystemCertificates();
    const isLong = Buffer.byteLength(body) > COMPRESS_FROM;
    const limits = [AbortSignal.timeout(timeout), ...(signal ? [signal] : [])];
    try {
      const response = await fetch(address + path, {
        method: 'POST',
        redirect: 'manual', // the key goes to this address and to no other
        headers: { 'content-type': 'application/json', ...(isLong ? { 'content-encoding': 'gzip' } : {}), ...headers },
        body: isLong ? new Uint8Array(await compress(body)) : body,
        signal: AbortSignal.any(limits),
      });
      return { status: response.status, headers: Object.fromEntries(response.headers), body: await readBody(response) };
    } catch (fault) {
      throw connectionFailure(fault);
    }
  };
}

async function readBody(response: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of response.body ?? []) {
    bytes += part.length;
    if (bytes > MOST_ANSWER_BYTES) throw new SyncFailure('sync_answer_invalid');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
