import type { Page } from '@playwright/test';

export interface Count {
  keys: number;
  clicks: number;
}

/** Counts what really reaches the window: keys that are not Ctrl, Alt or Shift alone, and presses of the mouse. */
export async function startCounting(page: Page): Promise<void> {
  await page.evaluate(() => {
    const count = { keys: 0, clicks: 0 };
    Object.assign(window, { kawalCount: count });
    addEventListener(
      'keydown',
      (event) => {
        if (event.isTrusted && !event.repeat && !['Control', 'Alt', 'Shift', 'Meta'].includes(event.key)) count.keys += 1;
      },
      true,
    );
    addEventListener(
      'pointerdown',
      (event) => {
        if (event.isTrusted) count.clicks += 1;
      },
      true,
    );
  });
}

/** What one task took. */
export async function countOf(page: Page, task: () => Promise<void>): Promise<Count> {
  const read = () => page.evaluate(() => ({ ...(window as unknown as { kawalCount: Count }).kawalCount }));
  const before = await read();
  await task();
  const after = await read();
  return { keys: after.keys - before.keys, clicks: after.clicks - before.clicks };
}
