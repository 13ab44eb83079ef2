import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type RunningChromium, startChromium } from './chromium-process.ts';
import { headed } from './launch.ts';
import { getPath } from './paths.ts';

let running: Promise<RunningChromium> | undefined;

/** The one Chromium behind all windows, started when first needed. Its data lies in the app's user data, as Electron's does. */
export function browser(): Promise<RunningChromium> {
  running ??= start();
  return running;
}

async function start(): Promise<RunningChromium> {
  const profile = join(getPath('userData'), 'standin-chromium');
  mkdirSync(profile, { recursive: true });
  const chromium = await startChromium({ profile, headed });
  const { product } = await chromium.connection.send('Browser.getVersion');
  Object.assign(process.versions, { chrome: product.split('/')[1] });
  await chromium.connection.send('Target.setDiscoverTargets', { discover: true });
  return chromium;
}

export async function closeBrowser(): Promise<void> {
  const chromium = await running?.catch(() => undefined);
  await chromium?.close();
}
