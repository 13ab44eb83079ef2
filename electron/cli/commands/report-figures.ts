import type { Command } from 'commander';
import type { ChannelReport, ContributionReport, RecapReport } from '../../../shared/contract/figures.ts';
import { callStore } from '../call-store.ts';
import { compareOption, daysOption, monthsOption } from '../period-options.ts';
import type { CommandRunner } from '../run-command.ts';
import { shownNumber, shownPercent, textTable } from '../shown-figures.ts';
import { withBranch } from '../with-branch.ts';

/** `report contribution|recap|channels`: with --json each row has the unrounded figures, and under `shown` what a person sees. */
export function addFigureReports(report: Command, run: CommandRunner): void {
  report
    .command('contribution')
    .description('CRM unit entries against target and against all, month by month')
    .requiredOption('--db <file>')
    .requiredOption('--from <month>', 'yyyy-mm')
    .requiredOption('--to <month>', 'yyyy-mm')
    .action(
      run((environment, options) =>
        withBranch(environment, { db: options.db }, async (context) => {
          const months = monthsOption(options);
          const figures = await callStore(context, 'figures.contribution', months);
          return { json: { ...months, ...withShown(figures, shownContribution) }, text: contributionTable(figures) };
        }),
      ),
    );
  report
    .command('recap')
    .description('inquiries, CRM unit entries and revenue, month by month')
    .requiredOption('--db <file>')
    .requiredOption('--from <month>', 'yyyy-mm')
    .requiredOption('--to <month>', 'yyyy-mm')
    .action(
      run((environment, options) =>
        withBranch(environment, { db: options.db }, async (context) => {
          const months = monthsOption(options);
          const figures = await callStore(context, 'figures.recap', months);
          const average = { ...figures.average, shown: shownSums(figures.average) };
          return { json: { ...months, ...withShown(figures, shownRecap), average }, text: recapTable(figures) };
        }),
      ),
    );
  report
    .command('channels')
    .description('bookings by channel beside another period')
    .requiredOption('--db <file>')
    .requiredOption('--from <month or day>')
    .requiredOption('--to <month or day>')
    .option('--compare [period]', 'previous (when left out), year, a month, or two with a colon between')
    .action(
      run((environment, options) =>
        withBranch(environment, { db: options.db }, async (context) => {
          const days = daysOption(options);
          const before = compareOption(options.compare, days);
          const figures = await callStore(context, 'figures.channels', { ...days, compareFrom: before.from, compareTo: before.to });
          return { json: { ...days, compare: before, ...withShown(figures, shownComparison) }, text: channelTable(figures) };
        }),
      ),
    );
}

function withShown<Row, Total>(
  { rows, total, ...rest }: { rows: Row[]; total: Total },
  shown: (row: Row | Total) => Record<string, string>,
): Record<string, unknown> {
  return { rows: rows.map((row) => ({ ...row, shown: shown(row) })), total: { ...total, shown: shown(total) }, ...rest };
}

function shownContribution(row: ContributionReport['rows'][number] | ContributionReport['total']) {
  return {
    targetUnitEntries: shownNumber(row.targetUnitEntries),
    crmTarget: shownNumber(row.crmTarget),
    unitEntries: shownNumber(row.unitEntries),
    crmUnitEntries: shownNumber(row.crmUnitEntries),
    toTarget: shownPercent(row.toTarget),
    toActual: shownPercent(row.toActual),
    successRate: shownPercent(row.successRate),
  };
}

function contributionTable({ rows, total, monthsWithoutTarget }: ContributionReport): string[] {
  const cells = (name: string, row: Parameters<typeof shownContribution>[0]) => [name, ...Object.values(shownContribution(row))];
  const head = ['month', 'target', 'CRM target', 'unit entries', 'CRM', 'to target', 'to actual', 'success'];
  const table = textTable(head, [...rows.map((row) => cells(row.month, row)), cells('total', total)]);
  return monthsWithoutTarget.length === 0
    ? table
    : [...table, `no target, left out of the total's ratios: ${monthsWithoutTarget.join(', ')}`];
}

function shownSums({ inquiries, crmUnitEntries, revenue }: RecapReport['average']) {
  return { inquiries: shownNumber(inquiries), crmUnitEntries: shownNumber(crmUnitEntries), revenue: shownNumber(revenue) };
}

function shownRecap(row: RecapReport['total']) {
  return { ...shownSums(row), revenuePerUnitEntry: shownNumber(row.revenuePerUnitEntry), conversion: shownPercent(row.conversion) };
}

function recapTable({ rows, total, average }: RecapReport): string[] {
  const cells = (name: string, row: RecapReport['total']) => [name, ...Object.values(shownRecap(row))];
  const head = ['month', 'inquiries', 'unit entries', 'revenue', 'per unit entry', 'conversion'];
  return textTable(head, [
    ...rows.map((row) => cells(row.month, row)),
    cells('total', total),
    ['average', ...Object.values(shownSums(average)), '', ''],
  ]);
}

function shownComparison({ now, before, difference, change }: ChannelReport['total']) {
  const sign = difference > 0 ? '+' : '';
  const percent = shownPercent(change);
  return {
    now: shownNumber(now),
    before: shownNumber(before),
    difference: `${sign}${shownNumber(difference)}`,
    change: change === null ? percent : `${sign}${percent}`,
  };
}

function channelTable({ rows, total }: ChannelReport): string[] {
  const cells = (name: string, row: ChannelReport['total']) => [name, ...Object.values(shownComparison(row))];
  return textTable(['channel', 'now', 'before', 'units', 'change'], [...rows.map((row) => cells(row.name, row)), cells('total', total)]);
}
