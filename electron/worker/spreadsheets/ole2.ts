import { AppError } from '../../../shared/contract/errors.ts';

/** The container of old Office files ([MS-CFB]): what is needed to prove it whole and to take one stream out. */
interface Container {
  bytes: Buffer;
  sectorBytes: number;
  sectorCount: number;
  /** Next sector of each sector. */
  fat: Uint32Array;
}

interface DirectoryEntry {
  name: string;
  kind: number;
  start: number;
  bytes: number;
}

const MAX_REGULAR_SECTOR = 0xfffffffa;
const END_OF_CHAIN = 0xfffffffe;
const MINI_STREAM_CUTOFF = 4096;
const MINI_SECTOR_BYTES = 64;
const DIRECTORY_ENTRY_BYTES = 128;

/**
 * The workbook stream of an .xls. SheetJS follows broken chains without a word, so every chain is walked here first.
 * Throws `file_truncated` (sectors beyond the end), `file_damaged`, or `file_kind_unsupported` (Word, encrypted .xlsx).
 */
export function readWorkbookStream(bytes: Buffer): Buffer {
  const container = openContainer(bytes);
  const directory = readDirectory(container);
  if (directory.some((entry) => entry.name === 'EncryptedPackage')) throw new AppError('file_kind_unsupported', { kind: 'encrypted' });
  const workbook = directory.find((entry) => entry.kind === 2 && (entry.name === 'Workbook' || entry.name === 'Book'));
  if (!workbook) throw new AppError('file_kind_unsupported', { kind: 'ole2_other' });
  if (workbook.bytes >= MINI_STREAM_CUTOFF) return readChain(container, workbook.start, workbook.bytes);
  return readMiniStream(container, directory[0], workbook);
}

function openContainer(bytes: Buffer): Container {
  if (bytes.length < 512) throw new AppError('file_truncated', { bytes: bytes.length });
  const version = bytes.readUInt16LE(26);
  const shift = bytes.readUInt16LE(30);
  const known = (version === 3 && shift === 9) || (version === 4 && shift === 12);
  if (!known || bytes.readUInt16LE(28) !== 0xfffe || bytes.readUInt16LE(32) !== 6) throw damaged('ole2_header');
  const sectorBytes = 1 << shift;
  // The last sector may be cut short by writers that do not pad it; anything shorter shows when a chain reaches it.
  const sectorCount = Math.ceil((bytes.length - sectorBytes) / sectorBytes);
  const container = { bytes, sectorBytes, sectorCount, fat: new Uint32Array(0) };
  const fatSectors = listFatSectors(container);
  const fat = new Uint32Array((fatSectors.length * sectorBytes) / 4);
  fatSectors.forEach((sector, index) => {
    const block = sectorAt(container, sector);
    if (block.length < sectorBytes) throw new AppError('file_truncated', { bytes: bytes.length });
    for (let entry = 0; entry < sectorBytes / 4; entry += 1) fat[(index * sectorBytes) / 4 + entry] = block.readUInt32LE(entry * 4);
  });
  container.fat = fat;
  return container;
}

/** 109 of them in the header, the rest in a chain of DIFAT sectors. */
function listFatSectors(container: Container): number[] {
  const { bytes, sectorBytes } = container;
  const declared = bytes.readUInt32LE(44);
  if (declared === 0 || declared > container.sectorCount) throw new AppError('file_truncated', { bytes: bytes.length });
  const sectors: number[] = [];
  for (let index = 0; index < 109 && sectors.length < declared; index += 1) sectors.push(bytes.readUInt32LE(76 + index * 4));
  let next = bytes.readUInt32LE(68);
  for (let steps = 0; sectors.length < declared; steps += 1) {
    if (next >= MAX_REGULAR_SECTOR || steps > container.sectorCount) throw damaged('difat');
    const block = sectorAt(container, next);
    if (block.length < sectorBytes) throw new AppError('file_truncated', { bytes: bytes.length });
    for (let entry = 0; entry < sectorBytes / 4 - 1 && sectors.length < declared; entry += 1) sectors.push(block.readUInt32LE(entry * 4));
    next = block.readUInt32LE(sectorBytes - 4);
  }
  return sectors;
}

function sectorAt(container: Container, sector: number): Buffer {
  if (sector >= MAX_REGULAR_SECTOR) throw damaged('sector_chain');
  if (sector >= container.sectorCount) throw new AppError('file_truncated', { bytes: container.bytes.length });
  const start = (sector + 1) * container.sectorBytes;
  return container.bytes.subarray(start, start + container.sectorBytes);
}

/** Follows a chain to its end mark; a loop, a jump outside or too few bytes is an error. `bytes` null: as long as the chain. */
function readChain(container: Container, start: number, bytes: number | null): Buffer {
  const blocks: Buffer[] = [];
  let total = 0;
  for (let sector = start; sector !== END_OF_CHAIN; sector = container.fat[sector] ?? 0xffffffff) {
    if (blocks.length > container.sectorCount) throw damaged('sector_loop');
    const block = sectorAt(container, sector);
    blocks.push(block);
    total += block.length;
  }
  if (bytes !== null && total < bytes) throw new AppError('file_truncated', { bytes: container.bytes.length });
  return Buffer.concat(blocks, bytes ?? total);
}

function readDirectory(container: Container): DirectoryEntry[] {
  const bytes = readChain(container, container.bytes.readUInt32LE(48), null);
  const entries: DirectoryEntry[] = [];
  for (let position = 0; position + DIRECTORY_ENTRY_BYTES <= bytes.length; position += DIRECTORY_ENTRY_BYTES) {
    const nameBytes = bytes.readUInt16LE(position + 64);
    if (nameBytes > 64) throw damaged('ole2_directory');
    const name = bytes.toString('utf16le', position, position + Math.max(0, nameBytes - 2));
    entries.push({
      name,
      kind: bytes[position + 66] ?? 0,
      start: bytes.readUInt32LE(position + 116),
      bytes: bytes.readUInt32LE(position + 120),
    });
  }
  if (entries[0]?.kind !== 5) throw damaged('ole2_directory');
  return entries;
}

/** Streams under 4,096 bytes live in 64-byte pieces inside the root entry's own stream. */
function readMiniStream(container: Container, root: DirectoryEntry | undefined, entry: DirectoryEntry): Buffer {
  if (!root) throw damaged('ole2_directory');
  const whole = readChain(container, root.start, root.bytes);
  const miniFat = readChain(container, container.bytes.readUInt32LE(60), null);
  const blocks: Buffer[] = [];
  let sector = entry.start;
  while (sector !== END_OF_CHAIN) {
    const inside = sector * 4 + 4 <= miniFat.length && (sector + 1) * MINI_SECTOR_BYTES <= whole.length;
    if (!inside || blocks.length * MINI_SECTOR_BYTES > whole.length) throw damaged('mini_chain');
    blocks.push(whole.subarray(sector * MINI_SECTOR_BYTES, (sector + 1) * MINI_SECTOR_BYTES));
    sector = miniFat.readUInt32LE(sector * 4);
  }
  if (blocks.length * MINI_SECTOR_BYTES < entry.bytes) throw damaged('mini_chain');
  return Buffer.concat(blocks, entry.bytes);
}

function damaged(part: string): AppError {
  return new AppError('file_damaged', { part });
}
