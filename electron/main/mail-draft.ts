import { randomUUID } from 'node:crypto';

export interface MailDraft {
  to: readonly string[];
  subject: string;
  text: string;
  attachment: { name: string; bytes: Uint8Array };
}

/** A line of a message may hold no more (RFC 5322, 2.1.1). */
const LINE = 76;
/** So much of a text in one encoded word that its line, header name and all, stays short enough; in bytes, whole threes. */
const BYTES_OF_A_WORD = 39;

/**
 * The message as a file that the mail program opens to be sent (RFC 5322; `X-Unsent` says that it has not been). Whatever the texts hold,
 * headers end where they should: text beyond ASCII, and line breaks, travel encoded (RFC 2047, RFC 2231).
 */
export function emlOf({ to, subject, text, attachment }: MailDraft, boundary: string = randomUUID()): string {
  const name = `filename*=UTF-8''${encodeURIComponent(attachment.name).replace(/['()*]/g, percentOf)}`;
  const lines = [
    'X-Unsent: 1',
    ...(to.length > 0 ? [`To: ${to.join(',\r\n ')}`] : []),
    `Subject: ${encodedHeader(subject)}`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    '',
    `--${boundary}`,
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    base64Lines(Buffer.from(text.replace(/\r?\n/g, '\r\n'), 'utf8')),
    `--${boundary}`,
    'Content-Type: application/pdf',
    'Content-Transfer-Encoding: base64',
    `Content-Disposition: attachment;\r\n ${name}`,
    '',
    base64Lines(attachment.bytes),
    `--${boundary}--`,
    '',
  ];
  return lines.join('\r\n');
}

/** As it is, where it is plain and short; else as encoded words, each on a line of its own and none ending within a character. */
function encodedHeader(value: string): string {
  if (/^[\x20-\x7e]*$/.test(value) && value.length <= LINE - 'Subject: '.length && !value.includes('=?')) return value;
  const words: string[] = [];
  let word = '';
  for (const character of value) {
    if (Buffer.byteLength(word + character) > BYTES_OF_A_WORD) {
      words.push(word);
      word = '';
    }
    word += character;
  }
  return [...words, word].map((part) => `=?UTF-8?B?${Buffer.from(part, 'utf8').toString('base64')}?=`).join('\r\n ');
}

function base64Lines(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('base64');
  return (text.match(new RegExp(`.{1,${LINE}}`, 'g')) ?? []).join('\r\n');
}

function percentOf(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
