import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { type Browser, chromium, type Page } from '@playwright/test';
import { freePort } from '../free-port.ts';
import type { Installation } from './installation.ts';

export interface RunningProgram {
  page: Page;
  /** Asks what main answers, as the window does. */
  ask(call: string): Promise<Record<string, unknown>>;
  /** Closes the window, and waits for the end of the program. */
  close(): Promise<number | null>;
}

const PATIENCE_MILLISECONDS = 60_000;

/** Starts an installed program and waits for its first screen. Its fuses refuse --inspect, so the window is reached as a browser's is. */
export async function startProgram({ executable }: Installation): Promise<RunningProgram> {
  const port = await freePort();
  const child = spawn(executable, [`--remote-debugging-port=${port}`], { stdio: 'inherit' });
  const ended = new Promise<number | null>((done) => child.once('exit', done));
  const browser = await connect(port, child);
  const page = await firstPage(browser);
  await page.locator('#root > *').first().waitFor({ timeout: PATIENCE_MILLISECONDS });
  return {
    page,
    ask: (call) => page.evaluate(askInPage, call),
    async close() {
      await page.close();
      return ended;
    },
  };
}

/** Runs in the page. */
function askInPage(call: string): Promise<Record<string, unknown>> {
  return new Promise((answer, fail) => {
    const line = window.kawal.connect((message) => {
      const { id, output, error } = message as { id?: number; output?: Record<string, unknown>; error?: { code: string } };
      if (id !== 1) return;
      if (output) answer(output);
      else fail(new Error(error?.code));
    });
    line.send({ type: 'call', id: 1, name: call, input: {} });
  });
}

async function connect(port: number, child: ChildProcess): Promise<Browser> {
  const until = Date.now() + PATIENCE_MILLISECONDS;
  for (;;) {
    try {
      return await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    } catch (fault) {
      if (child.exitCode !== null) throw new Error(`The program ended with ${child.exitCode}.`);
      if (Date.now() > until) throw fault;
      await pause(250);
    }
  }
}

async function firstPage(browser: Browser): Promise<Page> {
  const [context] = browser.contexts();
  if (!context) throw new Error('The program has no window.');
  return context.pages()[0] ?? context.waitForEvent('page', { timeout: PATIENCE_MILLISECONDS });
}
