import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { AppError } from '../../../shared/contract/errors.ts';
import type { OpenFile } from './open-file.ts';
import type { ZipEntry } from './zip-directory.ts';

/** The inflated bytes of one entry, in chunks, only as fast as they are taken. Broken deflate data throws `file_damaged`. */
export async function* inflateEntry(
  file: OpenFile,
  entry: ZipEntry,
  onProgress?: (compressedBytesRead: number) => void,
): AsyncGenerator<Buffer> {
  if (entry.compressedBytes === 0) return;
  const source = createReadStream('', {
    fd: file.descriptor,
    autoClose: false,
    start: entry.dataStart,
    end: entry.dataStart + entry.compressedBytes - 1,
    highWaterMark: 128 * 1024,
  });
  const stream = entry.method === 0 ? source : pipeline(source, createInflateRaw({ chunkSize: 256 * 1024 }), () => {});
  try {
    for await (const chunk of stream) {
      onProgress?.(source.bytesRead);
      yield chunk as Buffer;
    }
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('file_damaged', { part: entry.name });
  }
}

/** Inflates and forgets: proves size and CRC of the entry before any reader relies on it. */
export async function verifyEntry(file: OpenFile, entry: ZipEntry): Promise<void> {
  let checksum = 0;
  let bytes = 0;
  for await (const chunk of inflateEntry(file, entry)) {
    bytes += chunk.length;
    // The sum of the declared sizes has been checked: an entry that grows beyond its own is lying.
    if (bytes > entry.inflatedBytes) throw new AppError('file_zip_bomb', { entry: entry.name });
    checksum = crc32(chunk, checksum);
  }
  if (bytes !== entry.inflatedBytes || checksum !== entry.crc32) throw new AppError('file_damaged', { part: entry.name });
}

export async function entryText(file: OpenFile, entry: ZipEntry): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of inflateEntry(file, entry)) chunks.push(chunk);
  return new TextDecoder().decode(Buffer.concat(chunks));
}
