import { setTimeout as wait } from 'node:timers/promises';
import { buildApp } from './app.ts';
import type { HeadOffice } from './head-office.ts';

/** Who has not finished by then is cut off: an orchestrator would kill us all. */
const LONGEST_STOP_MS = 20_000;

export interface RunningHeadOffice {
  url: string;
  /** Takes nothing new, answers what was begun, closes the database. */
  stop(): Promise<void>;
}

export async function serve(headOffice: HeadOffice): Promise<RunningHeadOffice> {
  const { config, database } = headOffice;
  const app = await buildApp(headOffice);
  const url = await app.listen({ host: config.host, port: config.port });
  async function stop(): Promise<void> {
    app.lifecycle.state = 'draining';
    await wait(config.secondsToDrain * 1000);
    const deadline = setTimeout(() => app.server.closeAllConnections(), LONGEST_STOP_MS);
    await app.close();
    clearTimeout(deadline);
    await database.close();
  }
  let stopping: Promise<void> | undefined;
  return {
    url,
    stop: () => {
      stopping ??= stop();
      return stopping;
    },
  };
}
