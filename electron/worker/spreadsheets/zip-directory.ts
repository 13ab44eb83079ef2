import { AppError } from '../../../shared/contract/errors.ts';
import type { SpreadsheetLimits } from './limits.ts';
import { type OpenFile, readRange } from './open-file.ts';

export interface ZipEntry {
  name: string;
  method: number;
  crc32: number;
  compressedBytes: number;
  inflatedBytes: number;
  /** Where the compressed bytes start in the file. */
  dataStart: number;
}

const END_RECORD = 0x06054b50;
const END_RECORD_BYTES = 22;
const CENTRAL_HEADER = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

/**
 * The entries of a zip from its central directory (the only list that counts), each checked against its local header.
 * Throws `file_truncated` (no end record), `file_damaged`, `file_zip_bomb` (too many or overlapping entries)
 * or `file_kind_unsupported` (encrypted, other compression).
 */
export function readZipDirectory(file: OpenFile, limits: SpreadsheetLimits): ZipEntry[] {
  const { count, offset, size } = findEndRecord(file);
  if (count > limits.zipEntries) throw new AppError('file_zip_bomb', { entries: count });
  if (offset + size > file.size) throw new AppError('file_truncated', { bytes: file.size });
  const directory = readRange(file, offset, size);
  const entries: ZipEntry[] = [];
  let position = 0;
  for (let index = 0; index < count; index += 1) {
    if (position + 46 > size || directory.readUInt32LE(position) !== CENTRAL_HEADER) throw damaged('central_directory');
    const nameBytes = directory.readUInt16LE(position + 28);
    const extraBytes = directory.readUInt16LE(position + 30);
    const next = position + 46 + nameBytes + extraBytes + directory.readUInt16LE(position + 32);
    if (next > size) throw damaged('central_directory');
    entries.push(readEntry(file, directory.subarray(position, next), nameBytes, offset));
    position = next;
  }
  refuseOverlaps(entries, offset);
  return entries;
}

function findEndRecord(file: OpenFile): { count: number; offset: number; size: number } {
  const tailBytes = Math.min(file.size, END_RECORD_BYTES + 0xffff);
  const tail = readRange(file, file.size - tailBytes, tailBytes);
  for (let position = tailBytes - END_RECORD_BYTES; position >= 0; position -= 1) {
    if (tail.readUInt32LE(position) !== END_RECORD) continue;
    // The comment must reach exactly to the end: a mark inside other data does not.
    if (position + END_RECORD_BYTES + tail.readUInt16LE(position + 20) !== tailBytes) continue;
    return {
      count: tail.readUInt16LE(position + 10),
      size: tail.readUInt32LE(position + 12),
      offset: tail.readUInt32LE(position + 16),
    };
  }
  throw new AppError('file_truncated', { bytes: file.size });
}

function readEntry(file: OpenFile, header: Buffer, nameBytes: number, directoryOffset: number): ZipEntry {
  const flags = header.readUInt16LE(8);
  const method = header.readUInt16LE(10);
  const name = header.toString('utf8', 46, 46 + nameBytes);
  if (flags & 1) throw new AppError('file_kind_unsupported', { kind: 'encrypted' });
  if (method !== STORED && method !== DEFLATED) throw new AppError('file_kind_unsupported', { kind: 'zip_other' });
  const sizes = readSizes(header, nameBytes);
  if (sizes.localOffset + 30 > directoryOffset) throw damaged('local_header');
  const local = readRange(file, sizes.localOffset, 30);
  if (local.readUInt32LE(0) !== LOCAL_HEADER || local.readUInt16LE(8) !== method) throw damaged('local_header');
  const dataStart = sizes.localOffset + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
  if (dataStart + sizes.compressedBytes > directoryOffset) throw damaged('entry_range');
  return {
    name,
    method,
    crc32: header.readUInt32LE(16),
    compressedBytes: sizes.compressedBytes,
    inflatedBytes: sizes.inflatedBytes,
    dataStart,
  };
}

/** Some writers put the sizes of small files into zip64 fields too; they appear in this fixed order where the plain field is full. */
function readSizes(header: Buffer, nameBytes: number): { compressedBytes: number; inflatedBytes: number; localOffset: number } {
  let inflatedBytes = header.readUInt32LE(24);
  let compressedBytes = header.readUInt32LE(20);
  let localOffset = header.readUInt32LE(42);
  const end = 46 + nameBytes + header.readUInt16LE(30);
  for (let position = 46 + nameBytes; position + 4 <= end; position += 4 + header.readUInt16LE(position + 2)) {
    if (header.readUInt16LE(position) !== 1) continue;
    let field = position + 4;
    const take = (plain: number): number => {
      if (plain !== 0xffffffff) return plain;
      if (field + 8 > end) throw damaged('zip64');
      field += 8;
      return Number(header.readBigUInt64LE(field - 8));
    };
    inflatedBytes = take(inflatedBytes);
    compressedBytes = take(compressedBytes);
    localOffset = take(localOffset);
    break;
  }
  return { compressedBytes, inflatedBytes, localOffset };
}

/** Entries that share bytes are how a small zip inflates to terabytes. */
function refuseOverlaps(entries: ZipEntry[], directoryOffset: number): void {
  const byStart = [...entries].sort((left, right) => left.dataStart - right.dataStart);
  byStart.forEach((entry, index) => {
    const nextStart = byStart[index + 1]?.dataStart ?? directoryOffset;
    if (entry.dataStart + entry.compressedBytes > nextStart) throw new AppError('file_zip_bomb', { entry: entry.name });
  });
}

function damaged(part: string): AppError {
  return new AppError('file_damaged', { part });
}
