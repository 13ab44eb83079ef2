import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { query } from '../../../db/handle.ts';
import { readBranchProfile, writeBranchProfile } from '../../../db/queries/settings.ts';
import { dayHandlers } from '../../../electron/worker/use-cases/days.ts';
import { formatPercent, ratio } from '../../../shared/domain/kpi.ts';
import { read } from '../../spreadsheets/support/parser.ts';
import { call, refusal } from '../../support/call.ts';
import { type ContactDays, openContactDays } from '../../support/contact-days.ts';

const DAY = '2026-02-09';
const HOSTILE = `</style></title><script>alert(1)</script><img src=x onerror="alert(2)">'&{code}`;
let days: ContactDays;
beforeEach(() => {
  days = openContactDays();
});
afterEach(() => days.close());

const report = () => call(dayHandlers, days.context, 'day.report', { date: DAY });
const page = (language: 'id' | 'en' = 'id', detail = true) =>
  call(dayHandlers, days.context, 'day.reportHtml', { date: DAY, language, detail });
async function save(format: 'xlsx' | 'csv', language: 'id' | 'en' = 'id'): Promise<string> {
  const path = join(days.dir, `report-${language}.${format}`);
  const { token } = days.store.files.grant(path, 'write');
  await call(dayHandlers, days.context, 'day.saveReport', { date: DAY, format, token, language });
  return path;
}
/** The cells of the table row that begins with these words, as a reader sees them. */
function rowOf(html: string, name: string): string[] {
  const row = [...html.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map((match) => match[1] ?? '').find((cells) => textOf(cells).startsWith(name));
  return [...(row ?? '').matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map((match) => textOf(match[1] ?? ''));
}
const textOf = (html: string) => html.replace(/<[^>]+>/g, '').trim();

/** Three contacts of the day: one booked, one refused with an offer, one not reached; one more is due. */
async function aDay() {
  for (const _ of [1, 2, 3, 4]) days.vehicle();
  const ids = days.context.db.read.all(query.selectFrom('vehicles').select('id')).map((row) => row.id);
  await days.log(ids[0] ?? 0, { result: 'booked', booking: { date: '2026-02-12', slot: '09:00', type: 'regular' } });
  await days.log(ids[1] ?? 0, { result: 'declined', objection: 'distance', offer: 'home_service', offerAnswer: 'refused', note: 'jauh' });
  await days.log(ids[2] ?? 0, { result: 'no_answer' });
}

describe('the printed report', () => {
  test('shows the figures of the report, ratios from unrounded figures, a dash where there is nothing to divide by', async () => {
    await aDay();
    const { html } = await page();
    const { total } = (await report()).figures.day;
    const figures = [total.due, total.followedUp, total.onTime, total.reached, total.booked];
    expect(figures).toEqual([4, 3, 3, 2, 1]);
    const side = [...figures.map(String), formatPercent(ratio(1, 3), 1), '0'];
    expect(side[5]).toBe('33,3%');
    expect(rowOf(html, 'Jumlah')).toEqual(['Jumlah', ...side, ...side]);
    expect(rowOf(html, 'KPB1')).toEqual(['KPB1', ...side, ...side]);
    expect(rowOf(html, 'Servis di rumah')).toEqual(['Servis di rumah (jarak)', '1', '0', '1', '0']);
    expect(rowOf(html, 'Rasio datang')).toEqual(['Rasio datang', '–', '–']);
    expect(html).not.toMatch(/NaN|undefined|\[object/);
    expect(rowOf((await page('en')).html, 'Total')).toContain('33.3%');
  });

  test('of a day without anything is complete too', async () => {
    const { html, title, fileName } = await page();
    expect(rowOf(html, 'Jumlah')).toEqual(['Jumlah', '0', '0', '0', '0', '0', '–', '0', '0', '0', '0', '0', '0', '–', '0']);
    expect(title).toBe('Ringkasan Harian CRM, 9 Februari 2026');
    expect(fileName).toBe('ringkasan-crm-07781-2026-02-09-sementara');
  });

  test('is one file that loads nothing, in the language asked for, with signatures and page numbers', async () => {
    await aDay();
    const { html } = await page('en');
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(html).not.toMatch(/<script|<link|<iframe|https?:|@import/i);
    expect([...html.matchAll(/url\(([^)]{0,15})/g)].map((match) => match[1])).toEqual(['data:font/woff2']);
    expect(html).toContain('counter(page)');
    for (const signed of ['Made by', 'Rina Wulandari', 'Dewi Anggraini', 'Budi Hartono']) expect(html).toContain(signed);
  });

  test('leaves the people of the detail out when only the summary is wanted', async () => {
    await days.log(days.vehicle({ name: 'Slamet Raharjo' }).vehicleId, { result: 'no_answer' });
    expect((await page('id', true)).html).toContain('Slamet Raharjo');
    expect((await page('id', false)).html).not.toContain('Slamet Raharjo');
  });

  test('takes names, notes and the letterhead for text, whatever they hold', async () => {
    const { db, store } = days.context;
    const profile = readBranchProfile(db.write);
    if (!profile) throw new Error('no branch');
    db.transaction(() =>
      writeBranchProfile(db.write, { ...profile, name: HOSTILE, company: HOSTILE, address: HOSTILE }, store.clock.instant()),
    );
    await days.log(days.vehicle({ name: HOSTILE }).vehicleId, { result: 'no_answer', note: `${HOSTILE}\u0000` });
    const { html } = await page();
    expect(html).not.toMatch(/<script|<img/);
    expect(html.match(/<\/style>/g)).toHaveLength(1);
    expect(html.match(/<\/title>/g)).toHaveLength(1);
    expect(html).not.toContain('\u0000');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  test('strikes a corrected contact through instead of losing it', async () => {
    const { vehicleId } = days.vehicle();
    const { contactIds } = await days.log(vehicleId, { result: 'no_answer' });
    await days.correct(contactIds[0] ?? 0, days.draft(vehicleId, { result: 'unreachable' }));
    const { html } = await page();
    expect(html.match(/<tr class="gone">/g)).toHaveLength(1);
    expect((await report()).detail.map((row) => [row.result, row.corrected])).toEqual(
      expect.arrayContaining([
        ['no_answer', true],
        ['unreachable', false],
      ]),
    );
  });
});

describe('the saved files', () => {
  test('hold the same figures as numbers', async () => {
    await aDay();
    const { rows } = await read(await save('xlsx'));
    const line = (name: string) => rows.find((row) => row[0] === name)?.slice(1);
    const side = [4, 3, 3, 2, 1, 1 / 3, 0];
    expect(line('Jumlah')).toEqual([...side, ...side]);
    expect(line('Servis di rumah (jarak)')?.[0]).toBe(1);
    expect(line('Admin: Rina Wulandari')?.slice(1, 6)).toEqual([3, null, null, 1, 1 / 3]);
  });

  test('never hold a formula', async () => {
    const name = '=HYPERLINK("http://example.test","x")';
    await days.log(days.vehicle({ name }).vehicleId, { result: 'no_answer', note: '@SUM(1)' });
    const csv = readFileSync(await save('csv'), 'utf8');
    expect(csv).toContain(`"'=HYPERLINK(""http://example.test"",""x"")"`);
    expect(csv).toContain("'@SUM(1)");
    expect(csv).not.toMatch(/(^|[;\n])"?[=@]/);
  });

  test('name one contact per line, in the words of the language', async () => {
    await aDay();
    const { rows } = await read(await save('csv', 'en'));
    expect(rows).toHaveLength(3);
    const lines = readFileSync(await save('csv', 'en'), 'utf8').split('\r\n');
    expect(lines[0]).toContain('Customer,Phone');
    expect(lines[2]).toContain('jauh');
  });

  test('are recorded, because they carry phone numbers; a path nobody chose is refused', async () => {
    await aDay();
    await save('xlsx');
    const rows = days.context.db.read.all(query.selectFrom('audit').selectAll().where('action', '=', 'day.saveReport'));
    expect(rows).toMatchObject([{ entity_id: DAY, user_id: days.users.admin.id }]);
    expect(JSON.parse(rows[0]?.after ?? '')).toEqual({ format: 'xlsx', revision: 0, rows: 3 });
    const input = { date: DAY, format: 'xlsx', token: 'made-up', language: 'id' } as const;
    expect(await refusal(call(dayHandlers, days.context, 'day.saveReport', input))).toMatchObject({ code: 'file_not_granted' });
  });
});
