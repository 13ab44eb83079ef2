import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

// Runs beside a PostgreSQL of tools/postgres.ts and listens to the process that started both: when its end of the line is gone,
// in good order or by a crash, the server ends and its folder goes.

const folder = process.argv[2] ?? '';
const LOOK_EVERY_MS = 20;
const PATIENCE_MS = 10_000;

process.on('SIGINT', () => undefined); // Ctrl+C reaches everybody; the line decides
process.on('SIGTERM', () => undefined);
process.stdin.resume().on('end', async () => {
  const server = serverId();
  if (server !== null) await end(server);
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});

function serverId(): number | null {
  try {
    return Number.parseInt(readFileSync(join(folder, 'data/postmaster.pid'), 'utf8'), 10);
  } catch {
    return null; // has not started, or has ended already
  }
}

/** Asks, and insists when it takes too long. */
async function end(server: number): Promise<void> {
  signal(server, 'SIGINT');
  for (let waited = 0; signal(server, 0) && waited < PATIENCE_MS; waited += LOOK_EVERY_MS)
    await new Promise((next) => setTimeout(next, LOOK_EVERY_MS));
  signal(server, 'SIGKILL');
}

function signal(server: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(server, name);
  } catch {
    return false; // is gone
  }
}
