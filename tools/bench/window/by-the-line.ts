import { closeSync, fdatasyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { chromium } from '@playwright/test';
import type { WorklistDay } from '../../../shared/contract/worklist.ts';
import { addDays } from '../../../shared/domain/civil-date.ts';
import { ensureChromium } from '../../chromium.ts';
import { alternate, comparison, inWords, timed } from '../alternate.ts';
import { BENCH_PASSWORD } from '../branch/branch-cache.ts';
import { BENCH_DAY } from '../branch/branch-size.ts';
import { BENCH_PIC } from '../branch/build-branch.ts';
import type { BenchRow, Measurement } from '../row.ts';
import { median } from '../statistics.ts';
import { type BenchApp, inApp } from './bench-app.ts';
import { callsFromPage } from './in-page.ts';

const MOST_AT_A_TIME = 10;
/** As callsFromPage makes one before each call: a machine that has rested writes more slowly, whoever asks it. Milliseconds. */
const PAUSE = 200;
const PAGES_OF_A_REPORT = 14;

/** A call from the page through main to the store and back: logging a contact, and printing a report. */
export const byTheLine: BenchRow = {
  name: 'window calls',
  run: ({ rounds, size, say }) =>
    inApp(size, say, async (running) => {
      const signIn = await signInCall(running);
      return [await logging(running, rounds, signIn), await printing(running, rounds, signIn)];
    }),
};

type Call = { name: string; input: unknown };

/** The page's own line is a new client: who makes calls on it signs in first. */
async function signInCall({ page }: BenchApp): Promise<Call> {
  const { outputs } = await callsFromPage(page, [{ name: 'users.list', input: {} }]);
  const users = outputs[0] as { id: number; name: string }[];
  const userId = users.find(({ name }) => name === BENCH_PIC)?.id;
  return { name: 'session.signIn', input: { userId, password: BENCH_PASSWORD } };
}

async function logging({ page, folder }: BenchApp, rounds: number, signIn: Call): Promise<Measurement> {
  const { outputs } = await callsFromPage(page, [signIn, { name: 'worklist.day', input: {} }]);
  const { items } = outputs[1] as WorklistDay;
  const attempts = items.filter(({ kind, phone }) => kind === 'attempt' && phone !== null);
  const atATime = Math.max(1, Math.min(MOST_AT_A_TIME, Math.floor(attempts.length / (rounds + 1))));
  const file = openSync(join(folder, 'four-kilobytes'), 'w');
  const block = Buffer.alloc(4096, 'x');
  const seen = await alternate(rounds, {
    async reference() {
      const times: number[] = [];
      for (let n = 0; n < atATime; n += 1) {
        await setTimeout(PAUSE);
        times.push(
          await timed(() => {
            writeSync(file, block);
            fdatasyncSync(file);
          }),
        );
      }
      return median(times);
    },
    async here() {
      const drafts = attempts.splice(0, atATime).map(({ vehicleId, followUp, attempt, channel }) => {
        const result = channel === 'call' ? 'no_answer' : 'sent';
        return { name: 'contact.log', input: { drafts: [{ vehicleId, followUp, attempt, channel, result }] } };
      });
      const { times } = await callsFromPage(page, [signIn, ...drafts]);
      return median(times.slice(1));
    },
  });
  closeSync(file);
  const idle = Array.from({ length: atATime }, () => ({ name: 'settings.get', input: {} }));
  const { times: lineAlone } = await callsFromPage(page, [signIn, ...idle]);
  const allowed = seen.reference.map((milliseconds) => 3 * milliseconds + 2);
  return comparison(
    {
      job: 'log a follow-up, from the window',
      reference: 'allowed: 3 × (4 KiB write + fdatasync) + 2 ms',
      goal: { is: 'atMost', ratio: 1 },
      notes: [
        `one write + fdatasync: ${inWords(median(seen.reference))}; the line alone, for a call that takes the store 0.1 ms: ${inWords(median(lineAlone.slice(1)))}`,
      ],
    },
    { reference: allowed, here: seen.here },
  );
}

async function printing({ app, page, folder }: BenchApp, rounds: number, signIn: Call): Promise<Measurement> {
  const report = { name: 'day.reportHtml', input: { date: addDays(BENCH_DAY, -40), language: 'id' } };
  const { outputs } = await callsFromPage(page, [signIn, report]);
  const { html } = outputs[1] as { html: string };
  const target = join(folder, 'report.pdf');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = (async () => ({ canceled: false, filePath })) as typeof dialog.showSaveDialog;
  }, target);
  const { executable, arguments: words, environment } = await ensureChromium();
  const env = { ...process.env, ...environment } as Record<string, string>;
  const browser = await chromium.launch({ executablePath: executable, args: words, env });
  const bare = await browser.newPage({ javaScriptEnabled: false });
  try {
    const seen = await alternate(rounds, {
      reference: () =>
        timed(async () => {
          await bare.setContent(html);
          await bare.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
        }),
      async here() {
        const chosen = { name: 'desktop.chooseSave', input: { suggestedName: 'report.pdf', kind: 'pdf' } };
        const {
          outputs: [, saved],
        } = await callsFromPage(page, [signIn, chosen]);
        const { token } = saved as { token: string };
        const { times } = await callsFromPage(page, [signIn, { name: 'desktop.savePdf', input: { html, token } }]);
        return times[1] ?? Number.NaN;
      },
    });
    const pages = readFileSync(target, 'latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
    return comparison(
      {
        job: `report PDF, ${pages} pages`,
        reference: 'the same HTML by a warm Chromium',
        goal: { is: 'atMost', ratio: 1.3 },
        notes: [`PERFORMANCE asks for ${PAGES_OF_A_REPORT} pages`],
      },
      seen,
    );
  } finally {
    await browser.close();
  }
}
