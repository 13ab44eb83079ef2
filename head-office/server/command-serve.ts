import { once } from 'node:events';
import type { Config } from './config.ts';
import { makeFirstAdministrator } from './first-administrator.ts';
import { openFor } from './open.ts';
import { serve } from './serve.ts';

/** Serves until SIGTERM or SIGINT. A first start makes the administrator and shows the password, this once. */
export async function serveUntilStopped(config: Config, say: (line: string) => void): Promise<void> {
  const headOffice = await openFor(config);
  const administrator = await makeFirstAdministrator(headOffice);
  const running = await serve(headOffice);
  say(`Head office listens at ${running.url}`);
  if (config.web === null) say('The dashboard is not built: only branches are served. Build it with: npm run head-office -- build');
  if (administrator) say(`First administrator: ${administrator.name}\nPassword, shown this once: ${administrator.password}`);
  await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')]);
  say('Stopping: finishing what was begun.');
  await running.stop();
}
