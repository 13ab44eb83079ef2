import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { seedDemo } from '../../../head-office/demo/seed-demo.ts';
import { buildIfStale } from '../../../tools/build-if-stale.ts';
import { ensureChromium } from '../../../tools/chromium.ts';
import { startTestHeadOffice } from '../../support/head-office.ts';

/** A Thursday, four in the afternoon in Jakarta: the demo's reports end the day before. */
const NOW = new Date('2026-11-19T09:00:00.000Z');

type Role = 'viewer' | 'coordinator' | 'administrator';

export interface OpenPage {
  page: Page;
  context: BrowserContext;
}

export interface RunningHeadOffice {
  url: string;
  passwords: Record<Role, { name: string; password: string }>;
  /** A browser window of its own, signed out. What it logs as an error fails the test that asks for `faults`. */
  open(size?: { width: number; height: number }): Promise<OpenPage>;
  /** Errors that any page has met. */
  faults: string[];
  close(): Promise<void>;
}

/** The real head office on an SQLite file with the demo in it, its built page, and a Chromium. */
export async function launchHeadOffice(): Promise<RunningHeadOffice> {
  buildIfStale('dashboard');
  const folder = mkdtempSync(join(tmpdir(), 'kawal-dashboard-'));
  const head = await startTestHeadOffice({
    database: join(folder, 'head-office.db'),
    now: () => NOW,
    config: { web: resolve(import.meta.dirname, '../../../out/head-office-web') },
  });
  const users = await seedDemo(head.headOffice);
  const browser = await launchBrowser();
  const faults: string[] = [];
  const signIn = (role: Role) => {
    const user = users.find((other) => other.role === role);
    if (!user) throw new Error(`the demo has no ${role}`);
    return { name: user.name, password: user.password };
  };
  return {
    url: head.url,
    passwords: { viewer: signIn('viewer'), coordinator: signIn('coordinator'), administrator: signIn('administrator') },
    faults,
    async open(size = { width: 1366, height: 768 }) {
      const context = await browser.newContext({ viewport: size, timezoneId: 'Asia/Jakarta', acceptDownloads: true });
      const page = await context.newPage();
      page.setDefaultTimeout(20_000);
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('console', (message) => {
        const isRefusal = message.text().startsWith('Failed to load resource'); // of a request that a test wants refused
        if (message.type() === 'error' && !isRefusal) faults.push(message.text());
      });
      await page.goto(head.url);
      return { page, context };
    },
    async close() {
      await browser.close();
      await head.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
    },
  };
}

/** With the scroll bars that people have: they take room. */
async function launchBrowser(): Promise<Browser> {
  const { executable, arguments: words, environment } = await ensureChromium();
  const env = { ...process.env, ...environment } as Record<string, string>;
  return chromium.launch({ executablePath: executable, args: words, env, ignoreDefaultArgs: ['--hide-scrollbars'] });
}

export async function signIn(page: Page, { name, password }: { name: string; password: string }): Promise<void> {
  await page.getByLabel('Nama', { exact: true }).fill(name);
  await page.getByLabel('Kata sandi', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: 'Menu utama' }).waitFor();
}
