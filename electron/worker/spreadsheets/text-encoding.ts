import { isUtf8 } from 'node:buffer';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface EncodedText {
  encoding: TextEncoding;
  /** Length of the byte order mark, 0 without. */
  markBytes: number;
}

/** Byte order mark first, then the zero bytes of UTF-16, then whether all of it is valid UTF-8; the rest is Windows-1252. */
export function detectEncoding(bytes: Uint8Array): EncodedText {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', markBytes: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', markBytes: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', markBytes: 2 };
  const wide = wideEncodingOf(bytes);
  if (wide) return { encoding: wide, markBytes: 0 };
  return { encoding: isUtf8(bytes) ? 'utf-8' : 'windows-1252', markBytes: 0 };
}

/** Latin text in UTF-16 has a zero in nearly every second byte, always on the same side. */
function wideEncodingOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length & ~1, 4096);
  if (length < 4) return null;
  let evenZeros = 0;
  let oddZeros = 0;
  for (let index = 0; index < length; index += 2) {
    if (bytes[index] === 0) evenZeros += 1;
    if (bytes[index + 1] === 0) oddZeros += 1;
  }
  const pairs = length / 2;
  if (oddZeros > pairs * 0.6 && evenZeros < pairs * 0.1) return 'utf-16le';
  if (evenZeros > pairs * 0.6 && oddZeros < pairs * 0.1) return 'utf-16be';
  return null;
}

/** The text in pieces of about `pieceBytes`, so that a large file never becomes one huge string. */
export function* decodePieces(bytes: Uint8Array, encoded: EncodedText, pieceBytes = 1 << 20): Generator<string> {
  const decoder = new TextDecoder(encoded.encoding, { ignoreBOM: true });
  for (let start = encoded.markBytes; start < bytes.length; start += pieceBytes) {
    yield decoder.decode(bytes.subarray(start, start + pieceBytes), { stream: true });
  }
  yield decoder.decode();
}
