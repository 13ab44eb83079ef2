import { describe, expect, test } from 'vitest';
import { type Contribution, contribution, formatPercent } from '../../../shared/domain/kpi.ts';

const shown = ({ toTarget, toActual, successRate }: Contribution) => [toTarget, toActual, successRate].map((value) => formatPercent(value));

describe('contribution (DOMAIN 7)', () => {
  test.each([
    ['the example of DOMAIN 7', { targetUnitEntries: 250, crmTarget: 50, crmUnitEntries: 43, unitEntries: 200 }, ['17%', '22%', '86%']],
    ['no target', { targetUnitEntries: 0, crmTarget: 0, crmUnitEntries: 43, unitEntries: 200 }, ['–', '22%', '–']],
    ['nobody came', { targetUnitEntries: 250, crmTarget: 50, crmUnitEntries: 0, unitEntries: 0 }, ['0%', '–', '0%']],
    [
      'an unrounded target: 12 of 12.5',
      { targetUnitEntries: 63, crmTarget: 12.6, crmUnitEntries: 12, unitEntries: 60 },
      ['19%', '20%', '95%'],
    ],
  ])('%s', (_case, figures, percents) => {
    expect(shown(contribution(figures))).toEqual(percents);
  });

  test('totals are ratios of sums, not means of ratios', () => {
    const months = [
      { targetUnitEntries: 100, crmTarget: 20, crmUnitEntries: 20, unitEntries: 100 },
      { targetUnitEntries: 300, crmTarget: 60, crmUnitEntries: 30, unitEntries: 300 },
    ];
    const total = { targetUnitEntries: 400, crmTarget: 80, crmUnitEntries: 50, unitEntries: 400 };
    expect(contribution(total).successRate).toBe(0.625);
    const mean = months.reduce((sum, month) => sum + (contribution(month).successRate ?? 0), 0) / 2;
    expect(mean).toBe(0.75);
  });
});
