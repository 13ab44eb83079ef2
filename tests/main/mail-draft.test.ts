import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emlOf } from '../../electron/main/mail-draft.ts';

const PDF = Buffer.from('%PDF-1.7 a page');
const draft = (part: Partial<Parameters<typeof emlOf>[0]> = {}) =>
  emlOf(
    { to: ['kepala@contoh.co.id'], subject: 'Dasbor', text: 'Terlampir.', attachment: { name: 'dasbor.pdf', bytes: PDF }, ...part },
    'B',
  );

/** Headers of a message, folded lines joined. */
function headersOf(message: string): string[] {
  return (message.split('\r\n\r\n')[0] ?? '').replace(/\r\n /g, ' ').split('\r\n');
}

function decodedSubject(message: string): string {
  const subject =
    headersOf(message)
      .find((line) => line.startsWith('Subject: '))
      ?.slice('Subject: '.length) ?? '';
  return subject.replace(/=\?UTF-8\?B\?([^?]*)\?=( (?==\?))?/g, (_word, base64: string) => Buffer.from(base64, 'base64').toString('utf8'));
}

describe('a mail draft', () => {
  it('is a message that has not been sent, with its text and the PDF', () => {
    expect(draft()).toBe(
      [
        'X-Unsent: 1',
        'To: kepala@contoh.co.id',
        'Subject: Dasbor',
        'MIME-Version: 1.0',
        'Content-Type: multipart/mixed; boundary="B"',
        '',
        '--B',
        'Content-Type: text/plain; charset=utf-8',
        'Content-Transfer-Encoding: base64',
        '',
        Buffer.from('Terlampir.').toString('base64'),
        '--B',
        'Content-Type: application/pdf',
        'Content-Transfer-Encoding: base64',
        'Content-Disposition: attachment;',
        " filename*=UTF-8''dasbor.pdf",
        '',
        PDF.toString('base64'),
        '--B--',
        '',
      ].join('\r\n'),
    );
  });

  it.each([
    ['beyond ASCII', 'Dasbor Cabang “Karawang”, 1–18 November 2026: naik 5 %'],
    ['longer than a line', `Dasbor ${'cabang '.repeat(30)}`.trim()],
    ['line breaks that would begin another header', 'Dasbor\r\nBcc: orang@lain.example'],
    ['what looks like an encoded word', '=?UTF-8?B?QQ==?='],
    ['signs outside the first plane', '📈'.repeat(40)],
    ['nothing', ''],
  ])('carries a subject with %s', (_name, subject) => {
    const message = draft({ subject });
    expect(decodedSubject(message)).toBe(subject);
    expect(headersOf(message).map((line) => line.split(':')[0])).toEqual(['X-Unsent', 'To', 'Subject', 'MIME-Version', 'Content-Type']);
  });

  it('holds no line that is too long and nothing beyond ASCII, whatever the texts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.string({ unit: 'grapheme' }), (subject, text) => {
        const message = draft({ subject, text, attachment: { name: 'dasbor Ünï.pdf', bytes: Buffer.alloc(4000, 7) } });
        expect(decodedSubject(message)).toBe(subject);
        expect(message).toMatch(/^[\r\n\x20-\x7e]*$/);
        expect(message.split('\r\n').every((line) => line.length <= 78)).toBe(true);
      }),
    );
  });

  it('has no To without recipients, and one per line with several', () => {
    expect(headersOf(draft({ to: [] })).some((line) => line.startsWith('To:'))).toBe(false);
    expect(draft({ to: ['a@contoh.id', 'b@contoh.id'] })).toContain('To: a@contoh.id,\r\n b@contoh.id\r\n');
  });
});
