import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeBranchProfile } from '../../../db/queries/settings.ts';
import { campaignHandlers } from '../../../electron/worker/use-cases/campaigns.ts';
import { figuresHandlers } from '../../../electron/worker/use-cases/figures.ts';
import type { FigureReport } from '../../../shared/contract/figure-reports.ts';
import { read } from '../../spreadsheets/support/parser.ts';
import { call, refusal } from '../../support/call.ts';
import { openTestStore, TEST_PROFILE, type TestStore } from '../../support/store.ts';

let test: TestStore;
beforeEach(async () => {
  test = openTestStore();
  // In [month, target, CR units, units, inquiries, revenue]; the third month has no target.
  const months = (
    [
      ['2025-01', 250, 43, 240, 120, 8_600_000],
      ['2025-02', 233, 47, 250, 130, 9_870_000],
      ['2025-03', null, 12, 210, 90, 2_400_001],
    ] as const
  ).map(([month, targetUnits, crUnits, units, inquiries, revenue]) => ({ month, targetUnits, crUnits, units, inquiries, revenue }));
  await call(figuresHandlers, test.context, 'figures.importPast', { months });
});
afterEach(() => test.close());

const QUARTER = { from: '2025-01', to: '2025-03', compareFrom: '2024-10', compareTo: '2024-12' };
const DAYS = { from: '2025-01-01', to: '2025-03-31', compareFrom: '2024-10-01', compareTo: '2024-12-31' };

const page = (report: FigureReport, language: 'id' | 'en' = 'id') =>
  call(figuresHandlers, test.context, 'figures.reportHtml', { report, language });
async function save(report: FigureReport, format: 'xlsx' | 'csv', language: 'id' | 'en' = 'id'): Promise<string> {
  const path = join(test.dir, `figures.${format}`);
  const { token } = test.store.files.grant(path, 'write');
  await call(figuresHandlers, test.context, 'figures.saveReport', { report, format, token, language });
  return path;
}
const textOf = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
/** The cells of every row of the tables, as a reader sees them. */
const rowsOf = (html: string) =>
  [...html.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)]
    .map((row) => [...(row[1] ?? '').matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map((cell) => textOf(cell[1] ?? '')))
    .filter((cells) => cells.length > 0);

/** What a chart's picture says in words, and how high its bars are in parts of the highest one. */
const chartsOf = (html: string) =>
  [...html.matchAll(/<figure class="chart">(.*?)<\/figure>/gs)].map(([, svg = '']) => ({
    words: /aria-label="([^"]*)"/.exec(svg)?.[1],
    heights: [...svg.matchAll(/<rect x="[\d.]+" y="[\d.]+" width="[\d.]+" height="([\d.]+)"/g)].map(([, height]) => Number(height)),
  }));

describe('charts on paper', () => {
  it('are drawn from the report’s own figures, in proportion, with the target where there is one', async () => {
    const { html } = await page({ view: 'contribution', ...QUARTER });
    const [chart, ...others] = chartsOf(html);
    expect(others).toEqual([]);
    expect(chart?.words).toBe('Unit CRM dan target CRM per bulan: Jan 43, Feb 47, Mar 12');
    const bars = chart?.heights.slice(-3) ?? [];
    expect(bars.map((height) => Math.round((height / (bars[1] ?? 1)) * 47))).toEqual([43, 47, 12]);
    expect(html.match(/stroke-dasharray/g)).toHaveLength(2 + 1); // two months with a target, and the legend
    const { html: recap } = await page({ view: 'recap', ...QUARTER }, 'en');
    expect(chartsOf(recap).map(({ words }) => words)).toEqual([
      expect.stringMatching(/: Jan 43, Feb 47, Mar 12$/),
      expect.stringMatching(/: Jan 8\.6\smn, Feb 9\.9\smn, Mar 2\.4\smn$/),
    ]);
  });

  it('are left out where there is nothing to draw, and hold names as text', async () => {
    expect(chartsOf((await page({ view: 'campaigns', ...DAYS })).html)).toEqual([]);
    const campaign = {
      channel: 'ads',
      fromDay: '2025-01-01',
      toDay: '2025-01-31',
      budget: 2_000_000,
      message: null,
      audience: null,
      active: true,
    };
    await call(campaignHandlers, test.context, 'campaigns.save', { ...campaign, id: null, name: '<b>Servis & hemat</b>' });
    const { html } = await page({ view: 'campaigns', ...DAYS });
    expect(chartsOf(html)[0]?.words).toContain('&lt;b&gt;Servis &amp; hemat&lt;/b&gt; 0,0');
    expect(html).not.toContain('<b>Servis');
    expect(html).not.toMatch(/<script|https?:/);
  });
});

describe('on paper', () => {
  it('contribution is the table worked by hand, its ratios written out, and the month without a target named', async () => {
    const { html, title, fileName } = await page({ view: 'contribution', ...QUARTER });
    expect(rowsOf(html)).toEqual([
      ['Januari 2025', '250', '50', '240', '43', '17%', '18%', '86%'],
      ['Februari 2025', '233', '47', '250', '47', '20%', '19%', '101%'],
      ['Maret 2025', '–', '–', '210', '12', '–', '6%', '–'],
      ['Jumlah', '483', '97', '700', '102', '19%', '15%', '93%'], // 90 ÷ 483, 102 ÷ 700, 90 ÷ 96.6
      ['Pembanding', '–', '–', '0', '0', '–', '–', '–'],
    ]);
    expect(textOf(html)).toContain('90 ÷ 483 = 19%');
    expect(textOf(html)).toContain('1 bulan tanpa target tidak masuk rasio: Maret 2025.');
    expect([title, fileName]).toEqual(['Kontribusi CRM, Januari–Maret 2025', 'kontribusi-crm-07781-2025-01-01-2025-03-31']);
  });

  it('recap has totals as ratios of sums and the averages of a month', async () => {
    const { html } = await page({ view: 'recap', ...QUARTER }, 'en');
    expect(rowsOf(html).slice(-3)).toEqual([
      ['Total', '340', '102', '30%', '20,870,001', '204,608'], // 204,607.85…
      ['Average per month', '113', '34', '–', '6,956,667', '–'],
      ['Compared', '0', '0', '–', '0', '–'],
    ]);
  });

  it.each([
    ['channels', { view: 'channels', ...DAYS, by: 'channel' }],
    ['campaigns', { view: 'campaigns', ...DAYS }],
    ['evaluation', { view: 'evaluation', period: 'week', on: '2026-11-19' }],
  ] as const)('%s of an empty branch are zeros and dashes on one page of its own', async (_view, report) => {
    const { html } = await page(report);
    expect(html).not.toMatch(/NaN|Infinity|undefined|null/);
    expect(html).not.toMatch(/<script|src=|href=/);
    expect(rowsOf(html).flat()).toContain('–');
  });

  it('evaluation of a month beside the one before names the biggest changes', async () => {
    const { html } = await page({ view: 'evaluation', period: 'month', on: '2025-03-15' });
    expect(textOf(html)).toContain('Unit CRM turun 35, dari 47 menjadi 12.'); // 35 ÷ √59 is 4.6 of chance
    expect(rowsOf(html)).toContainEqual(['Unit CRM', '12', '47', '-35', '-74%']);
    expect(rowsOf(html)).toContainEqual(['Februari 2025', '47', '47', '101%']);
    expect(rowsOf(html)).toContainEqual(['Maret 2025', '12', '–', '–']);
  });

  it('a month that is not over says so', async () => {
    const running = { ...QUARTER, to: '2026-11' };
    expect(textOf((await page({ view: 'recap', ...running })).html)).toContain('November 2026 belum selesai');
    expect(textOf((await page({ view: 'recap', ...QUARTER })).html)).not.toContain('belum selesai');
  });

  it('two weeks of one month are told apart beside its target', async () => {
    const { html } = await page({ view: 'evaluation', period: 'week', on: '2025-02-19' });
    const names = rowsOf(html).map(([name]) => name);
    expect(names.slice(names.indexOf('Februari 2025')).slice(0, 2)).toEqual(['Februari 2025', 'Pembanding']);
  });

  it('text of the branch is text', async () => {
    const { db } = test.context;
    db.transaction(() =>
      writeBranchProfile(db.write, { ...TEST_PROFILE, company: '</title><script>alert(1)</script>' }, test.store.clock.instant()),
    );
    const { html } = await page({ view: 'recap', ...QUARTER });
    expect(html).toContain('&lt;script&gt;alert(1)');
    expect(html).not.toContain('<script');
  });
});

describe('as files', () => {
  it('the XLSX holds the unrounded numbers of the call', async () => {
    const { total, rows } = await call(figuresHandlers, test.context, 'figures.contribution', { from: '2025-01', to: '2025-03' });
    const sheet = await read(await save({ view: 'contribution', ...QUARTER }, 'xlsx'));
    const body = JSON.stringify(sheet.rows);
    for (const figure of [rows[1]?.crmTarget, rows[1]?.toTarget, total.successRate, total.toActual]) expect(body).toContain(String(figure));
  });

  it('the XLSX has the average and the other period below the total, outside its filter', async () => {
    const { rows } = await read(await save({ view: 'recap', ...QUARTER }, 'xlsx'));
    expect(JSON.stringify(rows)).toMatch(/Maret 2025.*Jumlah.*Rata-rata per bulan.*Pembanding/);
  });

  it('the CSV writes numbers for the language’s spreadsheet', async () => {
    const text = readFileSync(await save({ view: 'recap', ...QUARTER }, 'csv'), 'utf8');
    expect(text.split('\r\n').slice(0, 2)).toEqual([
      '\ufeffBulan;Inquiry;Unit CRM;Konversi;Pendapatan (Rp);Per unit (Rp)',
      'Januari 2025;120;43;35,8%;8600000;200000',
    ]);
  });

  it('an evaluation has every figure on a line of its own, unrounded', async () => {
    const text = readFileSync(await save({ view: 'evaluation', period: 'month', on: '2025-02-28' }, 'csv', 'en'), 'utf8');
    expect(text).toContain('Counts,CRM units,Difference,4\r\n');
    expect(text).toContain(`CRM units against the month’s target,February 2025,Success rate,${47 / (233 * 0.2)}\r\n`);
  });

  it('a path that was not granted is refused', async () => {
    const input = { report: { view: 'recap', ...QUARTER }, format: 'csv', token: 'none', language: 'id' } as const;
    expect(await refusal(call(figuresHandlers, test.context, 'figures.saveReport', input))).toMatchObject({ code: 'file_not_granted' });
  });
});
