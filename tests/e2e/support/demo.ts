import { launchApp, type RunningApp } from './app.ts';

/** The program on the made-up sample branch, its person in charge at work. Slower than an empty branch: a year is lived through. */
export async function launchDemo(options: Parameters<typeof launchApp>[0] = {}): Promise<RunningApp> {
  const running = await launchApp(options);
  await running.page.locator('section[aria-labelledby=load-demo] button').click();
  await running.page.locator('main').getByRole('tablist').first().waitFor({ timeout: 120_000 });
  return running;
}
