import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { callStore } from '../call-store.ts';
import { civilDateOption, clockOn } from '../clock-options.ts';
import type { CommandRunner } from '../run-command.ts';
import { withBranch } from '../with-branch.ts';
import { addFigureReports } from './report-figures.ts';

export function addReport(program: Command, run: CommandRunner): void {
  const report = program.command('report').description('print reports');
  addFigureReports(report, run);
  report
    .command('daily')
    .description('the daily summary with its detail as PDF, XLSX and CSV')
    .requiredOption('--db <file>')
    .requiredOption('--date <date>')
    .requiredOption('--out <folder>')
    .option('--revision <n>', 'the newest when left out')
    .option('--language <language>', 'id or en', 'id')
    .action(
      run((environment, options) => {
        const date = civilDateOption(options.date, '--date');
        return withBranch(environment, { db: options.db, clock: clockOn(date) }, async (context) => {
          const which = { date, revision: options.revision ? Number(options.revision) : undefined };
          const language = options.language as 'id' | 'en';
          const folder = resolve(options.out ?? '');
          mkdirSync(folder, { recursive: true });

          const daily = await callStore(context, 'day.report', which);
          const { html, fileName } = await callStore(context, 'day.reportHtml', { ...which, language, detail: true });
          const path = (format: string) => join(folder, `${fileName}.${format}`);
          writeFileSync(path('pdf'), await environment.printPdf(html));
          for (const format of ['xlsx', 'csv'] as const) {
            const { token } = context.store.files.grant(path(format), 'write');
            await callStore(context, 'day.saveReport', { ...which, format, token, language });
          }
          const files = { pdf: path('pdf'), xlsx: path('xlsx'), csv: path('csv') };
          return {
            json: { date, revision: daily.revision, figures: daily.figures, rows: daily.detail.length, files },
            text: Object.values(files),
          };
        });
      }),
    );
}
