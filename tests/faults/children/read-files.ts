import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fixedClock } from '../../../electron/worker/clock.ts';
import { storeHandlers } from '../../../electron/worker/handlers.ts';
import { call } from '../../support/call.ts';
import { type FaultBranch, openFaultBranch } from '../support/fault-branch.ts';

/** A process that tries each file whose path it is given on a line of its input, as the import screen would, and answers with a line. */
export interface Tried {
  path: string;
  milliseconds: number;
  /** The process's own peak up to now. */
  peakMegabytes: number;
  /** Why it was refused, or how its rows add up. */
  refused: string | null;
  rows: number;
  accountedFor: number;
  rejected: number;
}

const { branch } = JSON.parse(process.argv[2] ?? '{}') as { branch: FaultBranch };
const { context, store } = openFaultBranch(branch, fixedClock('2026-11-18T08:00'));
writeSync(1, 'ready\n');

for await (const path of createInterface({ input: process.stdin })) {
  const startedAt = performance.now();
  const result = await tryFile(path).catch((failure: { code?: string }) => ({
    refused: failure.code ?? String(failure),
    rows: 0,
    accountedFor: 0,
    rejected: 0,
  }));
  const tried: Tried = {
    path,
    milliseconds: Math.round(performance.now() - startedAt),
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
    ...result,
  };
  writeSync(1, `tried ${JSON.stringify(tried)}\n`);
}
process.exit(0);

async function tryFile(path: string) {
  const granted = store.files.grant(path, 'read');
  const found = await call(storeHandlers, context, 'import.inspect', granted);
  if (found.kind === null) return { refused: 'kind_unknown', rows: 0, accountedFor: 0, rejected: 0 };
  const files = [{ token: granted.token, kind: found.kind, mapping: found.mapping }];
  const outcome = await call(storeHandlers, context, 'import.dryRun', { files, overwriteHandCorrections: false });
  const [file] = outcome.files;
  const rejected = file?.rejected.length ?? 0;
  const accountedFor = (file?.new ?? 0) + (file?.changed ?? 0) + (file?.unchanged ?? 0) + (file?.duplicate ?? 0) + rejected;
  return { refused: null, rows: file?.rows ?? -1, accountedFor, rejected };
}
