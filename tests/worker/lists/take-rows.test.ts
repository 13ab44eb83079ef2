import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { query } from '../../../db/handle.ts';
import { readWholeFile } from '../../../electron/worker/spreadsheets/parse-file.ts';
import { listHandlers } from '../../../electron/worker/use-cases/lists.ts';
import { tabbedText } from '../../../shared/spreadsheet-writer/tabbed-text.ts';
import { call } from '../../support/call.ts';
import { type ContactDays, openContactDays } from '../../support/contact-days.ts';

describe('rows as a spreadsheet takes them from the clipboard', () => {
  it.each([
    ['plain text', 'Ade Irawan', 'Ade Irawan'],
    ['a number as people write it', '0812 5550 0118', '0812 5550 0118'],
    ['a formula', '=HYPERLINK("x")', `'=HYPERLINK("x")`],
    ['a number that a spreadsheet would add up', '+628125550118', "'+628125550118"],
    ['what would begin another cell', 'a\tb\r\nc', 'a b c'],
    ['a formula behind a tab', '\t=1+1', "'=1+1"],
    ['a quote that would swallow the next cell', '"Ade', '"""Ade"'],
    ['a quote within', 'Ade "Aa" Irawan', 'Ade "Aa" Irawan'],
  ])('%s', (_what, text, expected) => {
    expect(tabbedText(['Nama', 'Kota'], [[text, 'Karawang']])).toBe(`Nama\tKota\r\n${expected}\tKarawang\r\n`);
  });
});

describe('rows taken out of a list', () => {
  let days: ContactDays;
  beforeEach(() => {
    days = openContactDays();
  });
  afterEach(() => days.close());

  const taken = { list: 'worklist', headings: ['Nama', 'HP'], rows: [['=1+1', '0812 5550 0118']], numbers: 1 } as const;
  const input = { ...taken, headings: [...taken.headings], rows: taken.rows.map((row) => [...row]) };
  const audited = () =>
    days.context.db.read.all(
      query.selectFrom('audit').select(['action', 'user_id', 'entity', 'after']).where('action', 'like', 'list.%').orderBy('id'),
    );

  it('to the clipboard: who took how many numbers is recorded, and none of them', async () => {
    expect(await call(listHandlers, days.context, 'list.copy', input)).toEqual({ text: "Nama\tHP\r\n'=1+1\t0812 5550 0118\r\n" });
    expect(audited()).toEqual([
      { action: 'list.copy', user_id: days.users.admin.id, entity: 'worklist', after: JSON.stringify({ rows: 1, numbers: 1 }) },
    ]);
  });

  it.each(['xlsx', 'csv'] as const)('into a %s file, as text, recorded too', async (format) => {
    const path = join(days.dir, `keluar.${format}`);
    const { token } = days.store.files.grant(path, 'write');
    expect(await call(listHandlers, days.context, 'list.export', { ...input, token, format, title: 'Hari Ini' })).toEqual({ rows: 1 });
    const { header, rows } = await readWholeFile(path, { workerPath: days.store.parserWorkerPath });
    expect(header).toEqual(['Nama', 'HP']);
    expect([String(rows[0]?.[0]).replace(/^'/, ''), rows[0]?.[1]]).toEqual(['=1+1', '0812 5550 0118']);
    expect(audited().map(({ after }) => after)).toEqual([JSON.stringify({ format, rows: 1, numbers: 1 })]);
  });

  it('nowhere without a grant, and then nothing is recorded', async () => {
    await expect(
      call(listHandlers, days.context, 'list.export', { ...input, token: 'x', format: 'csv', title: 'Hari Ini' }),
    ).rejects.toMatchObject({ code: 'file_not_granted' });
    expect(audited()).toEqual([]);
  });
});
