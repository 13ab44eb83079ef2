import { createHash } from 'node:crypto';
import { closeSync, fstatSync, fsyncSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

const BLOCK = 1024 * 1024;

/** Bytes and SHA-256 of a file; `onRead` is told how much has been read. */
export function hashFile(path: string, onRead: (done: number, total: number) => void = () => {}) {
  const file = openSync(path, 'r');
  try {
    const total = fstatSync(file).size;
    const hash = createHash('sha256');
    let bytes = 0;
    for (const block of blocksOf(file)) {
      hash.update(block);
      bytes += block.length;
      onRead(bytes, total);
    }
    return { bytes, sha256: hash.digest('hex') };
  } finally {
    closeSync(file);
  }
}

/** Copies a file to the disk, not only to the system's memory. A failed copy leaves nothing. */
export function copyFileDurably(from: string, to: string, onCopied: (done: number, total: number) => void = () => {}): void {
  const source = openSync(from, 'r');
  try {
    const total = fstatSync(source).size;
    let done = 0;
    writeDurably(to, (target) => {
      for (const block of blocksOf(source)) {
        writeWhole(target, block);
        done += block.length;
        onCopied(done, total);
      }
    });
  } finally {
    closeSync(source);
  }
}

/** Beside `path`, and moved there when all is on the disk. */
export function writeTextDurably(path: string, text: string): void {
  writeDurably(`${path}.part`, (file) => writeWhole(file, Buffer.from(text)));
  renameDurably(`${path}.part`, path);
}

export function renameDurably(from: string, to: string): void {
  renameSync(from, to);
  flushFolder(dirname(to));
}

export function flushFile(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** So that a rename survives a power cut. Windows cannot do it, and does not need it (NTFS journals its names). */
function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } catch (failure) {
    if ((failure as NodeJS.ErrnoException).code !== 'EINVAL') throw failure; // a USB drive's file system may not know it
  } finally {
    closeSync(handle);
  }
}

function writeDurably(path: string, write: (file: number) => void): void {
  const file = openSync(path, 'w', 0o600);
  try {
    write(file);
    fsyncSync(file);
  } catch (failure) {
    closeSync(file);
    rmSync(path, { force: true });
    throw failure;
  }
  closeSync(file);
}

/** A single write may take only a part; on a full disk it takes some before it fails. */
function writeWhole(file: number, bytes: Buffer): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
}

function* blocksOf(file: number): Generator<Buffer> {
  const block = Buffer.allocUnsafe(BLOCK);
  for (let read = readSync(file, block); read > 0; read = readSync(file, block)) yield block.subarray(0, read);
}
