import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commandLine } from './support.ts';

let cli: ReturnType<typeof commandLine>;
beforeEach(async () => {
  cli = commandLine();
  await cli.init();
});
afterEach(() => cli.dispose());

/** A year worked by hand on paper: targets and what the customer relation brought, in [month, target, CR units, units, inquiries, revenue]. */
const YEAR = [
  ['2025-01', 250, 43, 240, 120, 8_600_000],
  ['2025-02', 233, 47, 250, 130, 9_870_000],
  ['2025-03', 300, 0, 210, 90, 0],
  ['2025-04', 180, 36, 190, 0, 7_200_000],
  ['2025-05', 275, 55, 275, 200, 11_000_005],
  ['2025-06', 260, 26, 200, 80, 5_200_000],
] as const;

async function importYear(): Promise<void> {
  const file = join(cli.folder, 'months.json');
  const months = YEAR.map(([month, targetUnits, crUnits, units, inquiries, revenue]) => ({
    month,
    targetUnits,
    crUnits,
    units,
    inquiries,
    revenue,
  }));
  writeFileSync(file, JSON.stringify(months));
  expect((await cli.run('import-figures', '--file', file)).json).toEqual({ months: 6, targets: 6 });
}

describe('contribution', () => {
  it('of imported months is what the table on paper says, month by month and in total', async () => {
    await importYear();
    const { json } = await cli.run('report', 'contribution', '--from', '2025-01', '--to', '2025-06');
    const shown = json.rows.map(({ month, shown: row }: { month: string; shown: Record<string, string> }) => [
      month,
      row.targetUnitEntries,
      row.crmTarget,
      row.toTarget,
      row.toActual,
      row.successRate,
    ]);
    expect(shown).toEqual([
      ['2025-01', '250', '50', '17%', '18%', '86%'], // 17.2, 17.916…, 86
      ['2025-02', '233', '47', '20%', '19%', '101%'], // 46.6; 20.171…, 18.8, 100.858…
      ['2025-03', '300', '60', '0%', '0%', '0%'],
      ['2025-04', '180', '36', '20%', '19%', '100%'], // 18.947…
      ['2025-05', '275', '55', '20%', '20%', '100%'],
      ['2025-06', '260', '52', '10%', '13%', '50%'],
    ]);
    expect(json.rows[1].crmTarget).toBeCloseTo(46.6, 12);
    // 207 of a target of 1,498 and of 1,365 unit entries; CR target 299.6
    expect(json.total.crmUnitEntries).toBe(207);
    expect(json.total.toTarget).toBeCloseTo(207 / 1498, 12);
    expect(json.total.toActual).toBeCloseTo(207 / 1365, 12);
    expect(json.total.successRate).toBeCloseTo(207 / 299.6, 12);
    expect(json.total.shown).toMatchObject({
      targetUnitEntries: '1.498',
      crmTarget: '300',
      toTarget: '14%',
      toActual: '15%',
      successRate: '69%',
    });
  });

  it('follows the target and the share that are set, and shows dashes where there is none', async () => {
    expect((await cli.run('target', 'set', '--month', '2025-01', '--units', '200', '--share', '25')).json).toMatchObject({
      unitEntries: 200,
      crmShare: 0.25,
    });
    await cli.run('target', 'set', '--month', '2025-02', '--units', '100', '--share', '0.1');
    await cli.run('target', 'set', '--month', '2025-03', '--units', '100');
    const { json } = await cli.run('report', 'contribution', '--from', '2025-01', '--to', '2025-04');
    expect(json.rows.map(({ crmTarget }: { crmTarget: number | null }) => crmTarget)).toEqual([50, 10, 20, null]);
    expect(json.rows[3].shown).toMatchObject({ targetUnitEntries: '–', crmTarget: '–', toTarget: '–', successRate: '–', toActual: '–' });
    expect(json.monthsWithoutTarget).toEqual(['2025-04']);
  });
});

it('recap of imported months has sums, averages and revenue per unit entry', async () => {
  await importYear();
  const { json } = await cli.run('report', 'recap', '--from', '2025-01', '--to', '2025-06');
  expect(json.rows.map((row: { shown: { revenuePerUnitEntry: string } }) => row.shown.revenuePerUnitEntry)).toEqual([
    '200.000',
    '210.000',
    '–',
    '200.000',
    '200.000',
    '200.000',
  ]);
  expect(json.rows[3].shown.conversion).toBe('–');
  expect(json.total).toMatchObject({ inquiries: 620, crmUnitEntries: 207, revenue: 41_870_005 });
  expect(json.total.revenuePerUnitEntry).toBeCloseTo(41_870_005 / 207, 6);
  expect(json.total.shown).toMatchObject({ revenue: '41.870.005', revenuePerUnitEntry: '202.271', conversion: '33%' }); // 202,270.55…; 33.387…
  expect(json.average.shown).toEqual({ inquiries: '103', crmUnitEntries: '35', revenue: '6.978.334' }); // 103.33…, 34.5, 6,978,334.16…
});

it('months given again change nothing, and a month of the branch’s own work is its own', async () => {
  await importYear();
  await importYear();
  const { json } = await cli.run('report', 'recap', '--from', '2025-06', '--to', '2025-07');
  expect(json.rows.map(({ inquiries }: { inquiries: number }) => inquiries)).toEqual([80, 0]);
});

it.each([
  ['no JSON', '{', 'file_damaged'],
  ['no list', '{"a":1}', 'invalid_input'],
  ['a month that is none', '[{"month":"2025-13","crUnits":1,"inquiries":1,"revenue":1}]', 'invalid_input'],
  ['a figure that is missing', '[{"month":"2025-01","crUnits":1,"revenue":1}]', 'invalid_input'],
  [
    'a month twice',
    '[{"month":"2025-01","crUnits":1,"inquiries":1,"revenue":1},{"month":"2025-01","crUnits":2,"inquiries":1,"revenue":1}]',
    'field_refused',
  ],
  ['a month to come', '[{"month":"2099-01","crUnits":1,"inquiries":1,"revenue":1}]', 'field_refused'],
])('a file with %s is refused as a whole', async (_what, text, code) => {
  const file = join(cli.folder, 'months.json');
  writeFileSync(file, text);
  const { json, code: exit } = await cli.run('import-figures', '--file', file);
  expect([json.error.code, exit !== 0]).toEqual([code, true]);
  expect((await cli.run('report', 'recap', '--from', '2025-01', '--to', '2025-01')).json.total.crmUnitEntries).toBe(0);
});

it('a February is compared with the whole one of a leap year, and the other way round', async () => {
  const compared = async (month: string) =>
    (await cli.run('report', 'channels', '--from', month, '--to', month, '--compare', 'year')).json.compare;
  expect(await compared('2025-02')).toEqual({ from: '2024-02-01', to: '2024-02-29' });
  expect(await compared('2024-02')).toEqual({ from: '2023-02-01', to: '2023-02-28' });
});

it('a target is told with its CRM part, unrounded and as it is shown', async () => {
  const { json } = await cli.run('target', 'set', '--month', '2026-04', '--units', '1250', '--share', '7%');
  expect(json).toMatchObject({ month: '2026-04', unitEntries: 1250, crmShare: 0.07, crmTarget: expect.closeTo(87.5, 9) });
  expect(json.shown).toEqual({ unitEntries: '1.250', crmShare: '7,0%', crmTarget: '88' });
});

it.each([
  [['--compare'], { from: '2026-01-01', to: '2026-03-31' }],
  [[], { from: '2026-01-01', to: '2026-03-31' }],
  [['--compare', 'year'], { from: '2025-04-01', to: '2025-06-30' }],
  [['--compare', '2026-02'], { from: '2026-02-01', to: '2026-02-28' }],
  [['--compare', '2026-01-05:2026-01-09'], { from: '2026-01-05', to: '2026-01-09' }],
])('channels are compared with the period that is meant by %j', async (words, compare) => {
  const { json } = await cli.run('report', 'channels', '--from', '2026-04', '--to', '2026-06', ...words);
  expect(json.compare).toEqual(compare);
  expect(json.rows[0]).toEqual({
    name: 'reminder',
    now: 0,
    before: 0,
    difference: 0,
    change: null,
    shown: { now: '0', before: '0', difference: '0', change: '–' },
  });
});
