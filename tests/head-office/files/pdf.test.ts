import { execFileSync } from 'node:child_process';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { FILE_VIEWS } from '../../../head-office/api/files.ts';
import { pdfBytes } from '../../../head-office/files/pdf-bytes.ts';
import { pdfInBackground } from '../../../head-office/files/pdf-in-background.ts';
import { pdfText } from '../../../head-office/files/pdf-text.ts';
import { HOSTILE_NAMES } from './support/answers.ts';
import { sampleContent } from './support/content.ts';

/** Not on every machine; what it finds is beyond what the tests above read themselves. */
const READER = 'pdftotext';
const IMPRINT = { headOffice: 'Kantor Pusat Contoh', madeAt: '2026-11-18T20:15' };

/** What is shown, without layout: hexadecimal strings of the page contents, in WinAnsi. */
function shownText(pdf: Buffer): string {
  const latin = pdf.toString('latin1');
  const streams = [...latin.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, body = '']) => inflate(body));
  const arrays = streams.flatMap((stream) => [...stream.matchAll(/\[([^\]]*)\] TJ/g)].map(([, array = '']) => array));
  const lines = arrays.map((array) => [...array.matchAll(/<([0-9a-f]*)>/g)].map(([, hex = '']) => hex).join(''));
  return lines
    .map((hex) => Buffer.from(hex, 'hex').toString('latin1'))
    .join(' ')
    .replaceAll(/ +/g, ' ');
}

function inflate(body: string): string {
  try {
    return inflateSync(Buffer.from(body, 'latin1')).toString('latin1');
  } catch {
    return '';
  }
}

describe('a PDF of head office', () => {
  it.each(FILE_VIEWS)('of %s shows its titles, heads and figures on A4', async (view) => {
    for (const language of ['id', 'en'] as const) {
      const content = sampleContent(view, language);
      const pdf = await pdfBytes(content, language, IMPRINT);
      const text = shownText(pdf).replaceAll(/\s+/g, '');
      const expected = [
        content.title,
        IMPRINT.headOffice,
        ...content.tables.flatMap(({ columns }) => columns.filter((column) => column.onPaper).map((column) => column.header)),
      ];
      for (const words of expected) expect(text).toContain(words.replaceAll(/\s+/g, ''));
      expect(pdf.toString('latin1')).toMatch(/MediaBox \[0 0 (841\.89 595\.28|595\.28 841\.89)\]/);
    }
  });

  it('writes figures as the language does, and – for none', async () => {
    const text = shownText(await pdfBytes(sampleContent('ranking'), 'id', IMPRINT));
    for (const figure of ['86,7%', '1.250', 'Rp 187.500.000', '50', '\x96']) expect(text).toContain(figure);
  });

  it('names a total where the rows have a day, and leaves blank what it cannot have', async () => {
    const text = shownText(await pdfBytes(sampleContent('branch-days'), 'id', IMPRINT));
    expect(text).toContain('Jumlah 480 400 300');
    expect(text).not.toMatch(/NaN|undefined|null/);
  });

  it('counts its pages and repeats the heads of its tables', async () => {
    const names = Array.from({ length: 90 }, (_, index) => `Cabang ${index + 1}`);
    const text = shownText(await pdfBytes(sampleContent('overview', 'id', names), 'id', IMPRINT));
    const pages = Number(/Halaman 1 dari (\d+)/.exec(text)?.[1]);
    expect(pages).toBeGreaterThan(1);
    expect(text).toContain(`Halaman ${pages} dari ${pages}`);
    expect([...text.matchAll(/Ditindaklanjuti/g)]).toHaveLength(pages);
  });

  it('shows hostile names as text, and a very long one cut', async () => {
    const pdf = await pdfBytes(sampleContent('overview', 'id', HOSTILE_NAMES), 'id', IMPRINT);
    const text = shownText(pdf).replaceAll(/\s+/g, '');
    for (const name of ["=cmd|'/Ccalc'!A0", '<imgsrc=x', 'onerror=alert(1)>', 'CabangtseT(RTL)', '?ódz\x96???'])
      expect(text).toContain(name);
    expect(text.match(/x/g)?.length).toBeLessThan(300);
    expect(pdf.toString('latin1')).not.toMatch(/\/(JavaScript|JS|URI|Launch|EmbeddedFile)\b/);
  });

  it('is set in another thread, one after the other', async () => {
    const task = { content: sampleContent('branch-day'), language: 'id', imprint: IMPRINT } as const;
    const broken = { ...task, content: null } as unknown as typeof task;
    const [one, failure, other] = await Promise.allSettled([pdfInBackground(task), pdfInBackground(broken), pdfInBackground(task)]);
    expect([one.status, failure.status, other.status]).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(one.status === 'fulfilled' && shownText(one.value)).toContain('Kedatangan dan tawaran');
  });

  it.runIf(hasReader())('is read by another program', async () => {
    const pdf = await pdfBytes(sampleContent('compare'), 'id', IMPRINT);
    const text = execFileSync(READER, ['-layout', '-', '-'], { input: pdf }).toString('utf8');
    expect(text).toContain('1–30 November 2026 dibanding 1–31 Oktober 2026');
    expect(text).toContain('37,9%');
  });
});

describe('text for the built-in fonts', () => {
  it.each([
    ['a\u0000b\tc\r\nd\u200be\u202ef', 'ab c def'],
    ['“Ö” € … –', '“Ö” € … –'],
    ['Ł ż ń 東 🏍', '? z n ? ?'],
    ['e\u0301', 'é'],
  ])('of %j is %j', (text, shown) => {
    expect(pdfText(text)).toBe(shown);
  });
});

function hasReader(): boolean {
  try {
    execFileSync(READER, ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
