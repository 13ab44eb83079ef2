import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';

const repository = resolve(import.meta.dirname, '../../..');

interface LaunchOptions {
  /** The branch's clock starts here; the sample files of tests/fixtures end on 2026-11-18. */
  startAt?: string;
  size?: { width: number; height: number };
  /** Folder of an earlier launch, to start the program again on its data. */
  folder?: string;
}

export interface RunningApp {
  app: ElectronApplication;
  page: Page;
  /** Scratch space of this test: the data folder is `data` in it. */
  folder: string;
  /** The next file dialog answers with these paths. */
  answerOpenDialog(paths: string[]): Promise<void>;
  /** The next save dialog answers with this path. */
  answerSaveDialog(path: string): Promise<void>;
  /** Links that the program gave to the system. */
  openedLinks(): Promise<string[]>;
  /** Ends the program; the folder stays for another launch. */
  quit(): Promise<void>;
  /** Ends the program and clears up. */
  close(): Promise<void>;
}

/** Starts the built program on a data folder of its own. */
export async function launchApp({
  startAt = '2026-11-19T08:05',
  size = { width: 1366, height: 768 },
  folder,
}: LaunchOptions = {}): Promise<RunningApp> {
  const scratch = folder ?? mkdtempSync(join(tmpdir(), 'kawal-e2e-'));
  const app = await _electron.launch({
    args: [repository, `--user-data-dir=${join(scratch, 'data')}`],
    env: { ...process.env, KAWAL_START_AT: startAt } as Record<string, string>,
  });
  const page = await app.firstWindow();
  await page.setViewportSize(size);
  await page.locator('#root > *').first().waitFor({ state: 'attached' });
  return {
    app,
    page,
    folder: scratch,
    answerOpenDialog: (paths) =>
      app.evaluate(({ dialog }, filePaths) => {
        dialog.showOpenDialog = (async () => ({ canceled: false, filePaths })) as typeof dialog.showOpenDialog;
      }, paths),
    answerSaveDialog: (path) =>
      app.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = (async () => ({ canceled: false, filePath })) as typeof dialog.showSaveDialog;
      }, path),
    openedLinks: () => recordedLinks(app),
    quit: () => app.close(),
    async close() {
      await app.close();
      rmSync(scratch, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
    },
  };
}

/** Keeps links from leaving the test, on the real Electron too, and remembers them. */
function recordedLinks(app: ElectronApplication): Promise<string[]> {
  return app.evaluate(({ shell }) => {
    const record = shell as typeof shell & { opened?: string[] };
    record.opened ??= [];
    return record.opened;
  });
}
