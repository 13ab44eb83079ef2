import { decodePieces, detectEncoding } from './text-encoding.ts';

/** What the first bytes say; a zip still has to show whether it is a workbook. Never told by the extension. */
export type SniffedKind = 'zip' | 'ole2' | 'html' | 'csv' | 'pdf' | 'image' | 'xml' | 'binary' | 'empty';

/** Enough for a page of comments or styles before the first table of a portal's export. */
export const SNIFF_BYTES = 64 * 1024;

const MAGIC: ReadonlyArray<readonly [SniffedKind, readonly number[]]> = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['ole2', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['image', [0x42, 0x4d]],
  ['image', [0x49, 0x49, 0x2a, 0x00]],
  ['image', [0x4d, 0x4d, 0x00, 0x2a]],
  ['image', [0x52, 0x49, 0x46, 0x46]],
];

export function sniff(head: Uint8Array): SniffedKind {
  if (head.length === 0) return 'empty';
  for (const [kind, magic] of MAGIC) {
    // 'BM' and 'RIFF' are also plain letters: a text file that starts with them is still text.
    if (magic.every((byte, index) => head[index] === byte) && !(kind === 'image' && looksLikeText(head))) return kind;
  }
  // A PDF may carry up to 1,024 bytes of other material before its mark.
  if (Buffer.from(head.subarray(0, 1024)).includes('%PDF-')) return 'pdf';
  if (!looksLikeText(head)) return 'binary';
  return textKind(head);
}

function textKind(head: Uint8Array): SniffedKind {
  const text = [...decodePieces(head, detectEncoding(head))].join('').replaceAll('\0', '');
  const start = text.trimStart().toLowerCase();
  if (start === '') return 'empty';
  if (!start.startsWith('<')) return 'csv';
  if (/<(?:!doctype\s+html|html|table|tr|td|th|body|head|meta|style)[\s>/]/.test(start)) return 'html';
  return start.startsWith('<?xml') ? 'xml' : 'csv';
}

/** UTF-16 is text although half of it is zeros; otherwise control bytes tell a binary file. */
function looksLikeText(head: Uint8Array): boolean {
  const { encoding } = detectEncoding(head);
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return true;
  let controls = 0;
  for (const byte of head) if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12) controls += 1;
  return controls * 100 <= head.length;
}
