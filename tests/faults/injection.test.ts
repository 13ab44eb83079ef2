import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { callStore } from '../../electron/cli/call-store.ts';
import { readWholeFile } from '../../electron/worker/spreadsheets/parse-file.ts';
import { plainText } from '../../shared/domain/plain-text.ts';
import { HOSTILE_TEXTS } from '../fixtures/hostile-texts.ts';
import { WORKER_PATH } from '../spreadsheets/support/parser.ts';
import { bareWorkbook } from '../spreadsheets/support/workbook.ts';
import { refusal } from '../support/call.ts';
import { type ContactDays, openContactDays } from '../support/contact-days.ts';
import { CDB_HEADER } from '../worker/imports/support.ts';
import { reportFigure } from './support/report-figure.ts';

// Number 11. Untrusted text through the store: in by files and by the window, out by lists, reports, files and links. On the screens of both programs:
// tests/e2e/hostile-text.spec.ts; at head office: tests/head-office/server/hostile-texts.test.ts.
let days: ContactDays;
beforeEach(() => {
  days = openContactDays({ now: '2026-02-09T08:00' });
});
afterEach(() => days.close());

const HOSTILE = Object.entries(HOSTILE_TEXTS);
const head = () => days.as(days.users.head);

/** DOMAIN 2 as the import reads a cell: one line, no leading apostrophe, at most 300 characters and no half of one. */
function asImported(text: string): string {
  const line = plainText(text).replace(/\s+/g, ' ').trim().replace(/^'/, '');
  return line.length <= 300 ? line : line.slice(0, 300).replace(/[\ud800-\udbff]$/, '');
}

const engine = (index: number) => `JM91E${3_000_000 + index}`;
const phone = (index: number) => `0812555${String(10_000 + index)}`;
const rows = HOSTILE.map(([, text], index) => ['2026-01-10', engine(index), text, phone(index), text, 'Y']);

function csvOf(table: readonly (readonly string[])[]): string {
  return table.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')).join('\r\n');
}

function xmlText(text: string): string {
  const safe = text.toWellFormed().replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return safe.replace(/\p{Cc}/gu, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
}

function sheetOf(table: readonly (readonly string[])[]): Uint8Array {
  const cell = (text: string) => `<c t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;
  return bareWorkbook({ sheets: [table.map((row, index) => `<row r="${index + 1}">${row.map(cell).join('')}</row>`).join('')] });
}

async function importFile(name: string, content: string | Uint8Array) {
  const path = join(days.dir, name);
  writeFileSync(path, content);
  const { token } = days.store.files.grant(path, 'read');
  const found = await callStore(head(), 'import.inspect', { token, name });
  return callStore(head(), 'import.apply', { files: [{ token, kind: 'cdb', mapping: found.mapping }], overwriteHandCorrections: false });
}

/** What is printed shows hostile texts, and none of them is more than text. */
function expectHarmless(html: string) {
  expect(html).toContain('&lt;img src=x onerror=');
  expect(html).not.toMatch(/<(?:img src=x|svg\/onload|a href="javascript:)/);
  expect(html).not.toContain('<script>window.__fired');
  expect(plainText(html)).toBe(html);
}

/** Names and addresses as the store holds them, by engine number. */
function stored(): Map<string, { name: string; address: string | null }> {
  const sql = 'SELECT engine_number AS engine, name, address FROM vehicles JOIN customers ON customers.id = customer_id';
  return new Map(
    days.context.db.read
      .prepare<[], { engine: string; name: string; address: string | null }>(sql)
      .all()
      .map(({ engine: key, ...row }) => [key, row]),
  );
}

describe.each([
  ['CSV', 'hostile.csv', () => csvOf([CDB_HEADER, ...rows])],
  ['workbook', 'hostile.xlsx', () => sheetOf([CDB_HEADER, ...rows])],
] as const)('a %s', (kind, name, content) => {
  test('brings each text in as it is, by the rules of an import', async (context) => {
    // A file holds well-formed text only, and a workbook no longer text in a cell than Excel's.
    const outcome = await importFile(name, content());
    expect(outcome.files[0]?.rejected).toEqual([]);
    const found = stored();
    for (const [index, [what, text]] of HOSTILE.entries()) {
      const wanted = asImported(text.toWellFormed());
      expect([what, found.get(engine(index))?.name.toLowerCase()]).toEqual([what, wanted.toLowerCase()]); // names are written as names are
      expect([what, found.get(engine(index))?.address]).toEqual([what, wanted]);
    }
    expect(days.context.db.raw.pragma('integrity_check', { simple: true })).toBe('ok');
    reportFigure(context, `11 injection, by a ${kind}: ${HOSTILE.length} of ${HOSTILE.length} hostile texts unharmed in the store`);
  });
});

describe('in the store', () => {
  beforeEach(async () => {
    await importFile('hostile.csv', csvOf([CDB_HEADER, ...rows]));
  }, 30_000);

  test('each name is found by itself, and no search breaks out of its text', async () => {
    const all = (await callStore(head(), 'customers.page', { offset: 0, limit: 200, search: '', sort: [], filter: {} })).rows;
    expect(all.length).toBe(HOSTILE.length);
    for (const [what, text] of HOSTILE) {
      const search = asImported(text.toWellFormed()).slice(0, 60);
      const { rows: found } = await callStore(head(), 'customers.page', { offset: 0, limit: 200, search, sort: [], filter: {} });
      expect([what, found.some((row) => row.customer.toLowerCase().startsWith(search.slice(0, 20).toLowerCase()))]).toEqual([what, true]);
    }
  });

  test.for(['xlsx', 'csv'] as const)('an export as %s holds the text and no formula', async (format, context) => {
    const path = join(days.dir, `export.${format}`);
    const { token } = days.store.files.grant(path, 'write');
    await callStore(head(), 'customers.export', { token, format, language: 'id', search: '' });
    const names = [...stored().values()].map(({ name }) => name).sort();
    if (format === 'xlsx') {
      const sheet = strFromU8(unzipSync(readFileSync(path))['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
      expect(sheet).not.toMatch(/<f[ >/]/);
      expect(sheet).not.toContain('<img');
      const { rows: read } = await readWholeFile(path, { workerPath: WORKER_PATH });
      // Control characters, which XML cannot carry, are left out.
      expect(read.map(([name]) => name).sort()).toEqual(names.map((name) => name.replace(/\p{Cc}/gu, '')).sort());
      reportFigure(context, `11 injection, XLSX: ${names.length} of ${names.length} names as text, 0 formulas`);
      return;
    }
    const { data } = Papa.parse<string[]>(readFileSync(path, 'utf8').replace(/^\ufeff/, ''), { delimiter: ';' });
    const cells = data
      .slice(1)
      .flatMap((row) => row.slice(0, 1))
      .filter((cell) => cell !== undefined && cell !== '');
    expect(cells.filter((cell) => /^\s*[=+\-@＝]/.test(cell))).toEqual([]);
    expect(cells.map((cell) => cell.replace(/^'(?=\s*[=+\-@＝'])/, '')).sort()).toEqual(names);
    reportFigure(context, `11 injection, CSV: ${names.length} of ${names.length} names as text, 0 formulas`);
  });

  test('a message and its WhatsApp link carry the name literally', async () => {
    for (const [index, [what]] of HOSTILE.entries()) {
      const vehicleId =
        days.context.db.read.prepare<[string], { id: number }>('SELECT id FROM vehicles WHERE engine_number = ?').get(engine(index))?.id ??
        0;
      const { message } = await callStore(head(), 'contact.panel', { vehicleId });
      const text = message.text.slice(0, 4000);
      days.context.db.write.prepare<[]>('DELETE FROM whatsapp_opens').run(); // the pace is another matter
      const opened = await callStore(head(), 'contact.openWhatsApp', { vehicleId, text });
      const url = new URL(opened.url);
      expect([what, url.origin, [...url.searchParams.keys()], url.hash]).toEqual([what, 'https://wa.me', ['text'], '']);
      expect(url.searchParams.get('text')).toBe(plainText(text));
    }
  });
});

describe('what is typed in the window', () => {
  test('comes back as it was on the panel, and as text in the report', async () => {
    const { vehicleId, customerId } = days.vehicle();
    for (const [what, text] of HOSTILE.map(([name, value]) => [name, value.slice(0, 4000)] as const)) {
      await callStore(head(), 'customer.setNote', { customerId, note: text });
      const draft = days.draft(vehicleId, { followUp: null, result: 'no_answer', note: text });
      await callStore(head(), 'contact.log', { drafts: [draft] });
      const panel = await callStore(head(), 'contact.panel', { vehicleId });
      const kept = plainText(text);
      expect([what, panel.note?.trim()]).toEqual([what, kept.trim()]);
      expect([what, panel.history[0]?.note?.trim()]).toEqual([what, kept.trim()]);
    }
    const language = 'id';
    expectHarmless((await callStore(head(), 'day.reportHtml', { date: '2026-02-09', language, detail: true })).html);
    expectHarmless((await callStore(head(), 'privacy.dossierHtml', { customerId, language })).html);
  });

  test('of a privacy request comes back as it was, and as text in the dossier', async () => {
    const { customerId } = days.vehicle();
    for (const [what, text] of HOSTILE) {
      const note = text.slice(0, 1999);
      const { id } = await callStore(head(), 'privacy.record', { kind: 'access', how: 'email', customerId, note });
      await callStore(head(), 'privacy.settle', { id, status: 'done', answer: `${note}.` });
      const { requests } = await callStore(head(), 'privacy.list', { customerId, offset: 0, limit: 2000 });
      const kept = requests.find((request) => request.id === id);
      expect([what, kept?.note, kept?.answer]).toEqual([what, plainText(note).trim(), plainText(`${note}.`).trim()]);
    }
    expectHarmless((await callStore(head(), 'privacy.dossierHtml', { customerId, language: 'id' })).html);
  });

  test.each(['xlsx', 'csv'] as const)('a report as %s holds it as text', async (format) => {
    const { vehicleId } = days.vehicle({ name: HOSTILE_TEXTS.command });
    for (const [, text] of HOSTILE) {
      const draft = days.draft(vehicleId, { followUp: null, result: 'no_answer', note: text.slice(0, 4000) });
      await callStore(head(), 'contact.log', { drafts: [draft] });
    }
    const path = join(days.dir, `report.${format}`);
    const { token } = days.store.files.grant(path, 'write');
    await callStore(head(), 'day.saveReport', { date: '2026-02-09', format, token, language: 'id' });
    if (format === 'xlsx') {
      const parts = Object.entries(unzipSync(readFileSync(path))).filter(([part]) => part.endsWith('.xml'));
      expect(parts.length).toBeGreaterThan(1);
      expect(parts.filter(([, bytes]) => /<f[ >/]|<img/.test(strFromU8(bytes))).map(([part]) => part)).toEqual([]);
      return;
    }
    const { data } = Papa.parse<string[]>(readFileSync(path, 'utf8').replace(/^\ufeff/, ''), { delimiter: ';' });
    expect(data.flat().filter((cell) => /^\s*[=@]|^\s*[+-](?!\d+(?:,\d+)?%?$)/.test(cell))).toEqual([]);
  });

  test('too long a text is refused with its place, and changes nothing', async () => {
    const { customerId } = days.vehicle();
    const refused = await refusal(callStore(head(), 'customer.setNote', { customerId, note: HOSTILE_TEXTS.longWord }));
    expect(refused).toMatchObject({ code: 'invalid_input', data: { issues: [expect.stringContaining('note')] } });
  });
});
