import { AppError } from '../../../shared/contract/errors.ts';

const BEGIN = 0x0809;
const END = 0x000a;
const SHEET = 0x0085;
const ENCRYPTION = 0x002f;
const MAX_RECORD_BYTES = 8228;
/** Cells with a value. Formatted but empty ones (BLANK, MULBLANK) may reach to the last column without meaning anything. */
const CELL_RECORDS = new Set([0x0006, 0x00bd, 0x00d6, 0x00fd, 0x0203, 0x0204, 0x0205, 0x027e]);

/**
 * Walks every record of a BIFF5/BIFF8 workbook stream: lengths, nesting of BOF and EOF, sheets that start where the
 * workbook says. SheetJS would hand over whatever it found until then. Throws `file_damaged`, `file_kind_unsupported`
 * (password) or `too_many_columns`.
 */
export function checkBiffRecords(stream: Buffer, maxColumns: number): void {
  const starts = new Set<number>();
  const sheetOffsets: number[] = [];
  let depth = 0;
  let ended = false;
  for (let position = 0; position < stream.length; ) {
    // After the last EOF only padding may follow.
    if (depth === 0 && ended && isPadding(stream, position)) break;
    if (position + 4 > stream.length) throw damaged(position);
    const type = stream.readUInt16LE(position);
    const length = stream.readUInt16LE(position + 2);
    // Type 0 belongs to BIFF2; here it is a stretch of zeros.
    if (type === 0 || length > MAX_RECORD_BYTES || position + 4 + length > stream.length) throw damaged(position);
    if (depth === 0 && type !== BEGIN) throw damaged(position);
    if (type === ENCRYPTION) throw new AppError('file_kind_unsupported', { kind: 'encrypted' });
    if (type === BEGIN) {
      starts.add(position);
      depth += 1;
    }
    if (type === END) {
      depth -= 1;
      ended = true;
    }
    if (type === SHEET && length >= 4) sheetOffsets.push(stream.readUInt32LE(position + 4));
    if (CELL_RECORDS.has(type) && length >= 4 && stream.readUInt16LE(position + 6) >= maxColumns) {
      throw new AppError('too_many_columns', { columns: stream.readUInt16LE(position + 6) + 1, limit: maxColumns });
    }
    position += 4 + length;
  }
  if (depth !== 0 || sheetOffsets.length === 0) throw damaged(stream.length);
  for (const offset of sheetOffsets) if (!starts.has(offset)) throw damaged(offset);
}

function isPadding(stream: Buffer, position: number): boolean {
  return stream.length - position < 4 || stream.readUInt16LE(position) === 0;
}

function damaged(position: number): AppError {
  return new AppError('file_damaged', { part: 'biff', position });
}
