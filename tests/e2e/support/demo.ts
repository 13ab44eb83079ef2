import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, isAbsolute, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { test } from '@playwright/test';
import { launchApp, type RunningApp } from './app.ts';
import { DEMO_PASSWORD, signIn } from './sign-in.ts';

const PERSON_IN_CHARGE = 'Asep Hidayat';

/** The program on the made-up sample branch, its person in charge at work. Slow for the first of a run, which lives through a year for all. */
export async function launchDemo(options: Parameters<typeof launchApp>[0] = {}): Promise<RunningApp> {
  const folder = copyOf(await madeDemo());
  const running = await launchApp({ ...options, folder });
  await signIn(running.page, PERSON_IN_CHARGE, DEMO_PASSWORD);
  await running.page.locator('main').getByRole('tablist').first().waitFor({ timeout: 60_000 });
  return running;
}

/** The folder of a program that has made the sample branch, kept for this run: its output folder is emptied before each. */
async function madeDemo(): Promise<string> {
  const { outputDir } = test.info().project;
  const made = join(outputDir, 'demo-branch');
  const turn = `${made}.being-made`;
  mkdirSync(outputDir, { recursive: true });
  while (!existsSync(made)) {
    if (takesTurn(turn)) await makeDemo(made).finally(() => rmdirSync(turn));
    else await setTimeout(250);
  }
  return made;
}

/** One worker makes it; should that fail, the next one tries. */
function takesTurn(turn: string): boolean {
  try {
    mkdirSync(turn);
    return true;
  } catch {
    return false;
  }
}

/** By the button of the first screen. */
async function makeDemo(made: string): Promise<void> {
  const running = await launchApp();
  const { page, folder } = running;
  await page.locator('section[aria-labelledby=load-demo] button').click();
  await page.locator('main').getByRole('tablist').first().waitFor({ timeout: 120_000 });
  await running.quit();
  cpSync(folder, `${made}.part`, { recursive: true });
  renameSync(`${made}.part`, made); // whole, or not there
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
}

/** What the program remembers of where its branches lie goes with it. */
function copyOf(made: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'kawal-e2e-'));
  cpSync(made, folder, { recursive: true });
  const file = join(folder, 'data', 'kawal.json');
  const moved = (_key: string, value: unknown) =>
    typeof value === 'string' && isAbsolute(value) ? join(folder, 'data', basename(value)) : value;
  writeFileSync(file, JSON.stringify(JSON.parse(readFileSync(file, 'utf8'), moved)));
  return folder;
}
