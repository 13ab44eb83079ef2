import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WORKED_CONTRIBUTION, WORKED_RECAP, WORKED_YEAR } from '../fixtures/worked-year.ts';
import { commandLine } from './support.ts';

type Shown = { shown: Record<string, string> };

let cli: ReturnType<typeof commandLine>;
beforeAll(async () => {
  cli = commandLine();
  await cli.init();
  const file = join(cli.folder, 'months.json');
  const months = WORKED_YEAR.map(([month, targetUnits, units, crUnits, inquiries, revenue]) => ({
    ...{ month, targetUnits, units, crUnits, inquiries, revenue },
  }));
  writeFileSync(file, JSON.stringify(months));
  expect((await cli.run('import-figures', '--file', file)).json).toEqual({ months: 12, targets: 10 });
});
afterAll(() => cli.dispose());

const report = async (name: string) => (await cli.run('report', name, '--from', '2024-01', '--to', '2024-12')).json;

test('the contribution of the year is the table on paper, and its total divides only what both sides know', async () => {
  const { rows, total, monthsWithoutTarget } = await report('contribution');
  const shown = (rows as Shown[]).map(({ shown: row }) => [
    row.targetUnitEntries,
    row.crmTarget,
    row.toTarget,
    row.toActual,
    row.successRate,
  ]);
  expect(shown).toEqual(WORKED_CONTRIBUTION);
  expect(monthsWithoutTarget).toEqual(['2024-07', '2024-11']);
  // 422 in all; 382 of them in the ten months with a target of 2,338 together, 361 in those whose 2,185 unit entries are known.
  expect(total).toMatchObject({
    crmUnitEntries: 422,
    crmUnitEntriesWithTarget: 382,
    crmUnitEntriesWithActual: 361,
    targetUnitEntries: 2338,
  });
  expect([total.toTarget, total.toActual, total.successRate]).toEqual([382 / 2338, 361 / 2185, expect.closeTo(382 / 467.6, 12)]);
  expect(total.shown).toMatchObject({ targetUnitEntries: '2.338', crmTarget: '468', toTarget: '16%', toActual: '17%', successRate: '82%' });
});

test('the recap of the year has sums, averages and their ratios', async () => {
  const { rows, total, average } = await report('recap');
  expect((rows as Shown[]).map(({ shown: row }) => [row.revenuePerUnitEntry, row.conversion])).toEqual(WORKED_RECAP);
  expect(total).toMatchObject({ inquiries: 1173, crmUnitEntries: 422, revenue: 86_090_005 });
  expect(total.shown).toMatchObject({ revenue: '86.090.005', revenuePerUnitEntry: '204.005', conversion: '36%' });
  expect(average.shown).toEqual({ inquiries: '98', crmUnitEntries: '35', revenue: '7.174.167' }); // 97.75, 35.17, 7,174,167.08
});
