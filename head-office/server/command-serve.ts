import { once } from 'node:events';
import { numberPackagesAfter } from '../db/package-numbers.ts';
import { hasAdministrator } from '../db/queries/first-user.ts';
import { seedDemo } from '../demo/seed-demo.ts';
import type { Config } from './config.ts';
import { makeFirstAdministrator } from './first-administrator.ts';
import type { HeadOffice } from './head-office.ts';
import { openFor } from './open.ts';
import { serve } from './serve.ts';

type Say = (line: string) => void;

/** Serves until SIGTERM or SIGINT. A first start makes who can sign in and shows the passwords, this once; `demo` makes a network, too. */
export async function serveUntilStopped(config: Config, demo: boolean, say: Say): Promise<void> {
  const headOffice = await openFor(config);
  await numberPackagesAfter(headOffice.database, headOffice.now());
  const firstWords = demo ? await firstWordsOfDemo(headOffice, say) : await firstWordsOf(headOffice);
  const running = await serve(headOffice);
  say(`Head office listens at ${running.url}`);
  if (config.web === null) say('The dashboard is not built: only branches are served. Build it with: npm run head-office -- build');
  for (const line of firstWords) say(line);
  await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')]);
  say('Stopping: finishing what was begun.');
  await running.stop();
}

async function firstWordsOf(headOffice: HeadOffice): Promise<string[]> {
  const administrator = await makeFirstAdministrator(headOffice);
  return administrator ? [`First administrator: ${administrator.name}`, `Password, shown this once: ${administrator.password}`] : [];
}

async function firstWordsOfDemo(headOffice: HeadOffice, say: Say): Promise<string[]> {
  if (await hasAdministrator(headOffice.database.db))
    return [`The demo in ${headOffice.config.database} was made before; its passwords were shown then.`];
  const users = await seedDemo(headOffice, say);
  return [
    'Users of the demo, with passwords shown this once:',
    ...users.map(({ name, role, password }) => `  ${name} (${role}): ${password}`),
  ];
}
