import { mkdirSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fixedClock } from '../../../electron/worker/clock.ts';
import { suggestMapping } from '../../../electron/worker/spreadsheets/header-mapping.ts';
import type { StoreContext } from '../../../electron/worker/store-context.ts';
import { logContacts } from '../../../electron/worker/use-cases/contacts/log-contacts.ts';
import { closeDay } from '../../../electron/worker/use-cases/days/close-day.ts';
import { importHandlers } from '../../../electron/worker/use-cases/imports.ts';
import { addDays } from '../../../shared/domain/civil-date.ts';
import { FIRST_DAY } from '../support/days.ts';
import { type FaultBranch, openFaultBranch, ROWS_OF_AN_IMPORT } from '../support/fault-branch.ts';

/** A process that works on a branch until it is killed. What it has said to be done must be found afterwards. */
interface Task {
  job: 'log' | 'close' | 'import';
  branch: FaultBranch;
  /** Differs with every run, so that each row names its own. */
  run: number;
  /** Ends by itself after so many contacts, with a breath after each as people and scripts take it; left out, never. */
  count?: number;
}

/** SQLite's waiting writer looks again every 100 ms at last: one that never pauses could keep it waiting longer than the 5 s it has. */
const BREATH_MS = 15;

const { job, branch, run, count = Number.POSITIVE_INFINITY } = JSON.parse(process.argv[2] ?? '{}') as Task;
const clock = fixedClock(`${FIRST_DAY}T08:00`);
const { context } = openFaultBranch(branch, clock);
// Straight to the pipe: what is said was said, however the process ends.
const say = (line: string) => writeSync(1, `${line}\n`);

const JOBS: Record<Task['job'], (context: StoreContext) => Promise<void>> = { log, close, import: importFiles };
say('ready');
await JOBS[job](context);

async function log() {
  const vehicles = vehicleIds();
  for (let turn = 0; turn < count; turn += 1) {
    const vehicleId = vehicles[turn % vehicles.length] ?? 0;
    const note = `run ${run} contact ${turn}`;
    const { contactIds } = logContacts(context, [{ ...nobodyAnswered(vehicleId), note }]);
    say(`done ${contactIds[0]} ${note}`);
    if (Number.isFinite(count)) await pause(BREATH_MS);
  }
}

/** A day after the other, each with one contact. */
async function close() {
  const vehicles = vehicleIds();
  const last = context.db.read.prepare<[], { date: string | null }>('SELECT max(date) AS date FROM day_closings').get()?.date;
  for (let date = last ? addDays(last, 1) : FIRST_DAY; ; date = addDays(date, 1)) {
    clock.set(`${date}T16:45`);
    logContacts(context, [nobodyAnswered(vehicles[0] ?? 0)]);
    const { revision } = closeDay(context, date);
    say(`done ${date} ${revision}`);
  }
}

async function importFiles() {
  const header = ['TGL PENJUALAN', 'NO MESIN', 'NAMA CUSTOMER', 'NO HP'];
  const folder = join(dirname(branch.file), 'files');
  mkdirSync(folder, { recursive: true });
  for (let turn = 0; ; turn += 1) {
    const name = `run ${run} file ${turn}.csv`;
    const path = join(folder, name);
    const rows = Array.from({ length: ROWS_OF_AN_IMPORT }, (_, row) => {
      const number = String(run * 1_000_000 + turn * 1000 + row).padStart(9, '0');
      return ['2026-01-12', `KW${number}`, `${name} ${row}`, `0813${number.slice(1)}`].join(';');
    });
    writeFileSync(path, `${[header.join(';'), ...rows].join('\n')}\n`);
    const { token } = context.store.files.grant(path, 'read');
    const tools = { context, signal: new AbortController().signal, progress: ({ phase }: { phase: string }) => say(`phase ${phase}`) };
    const files = [{ token, kind: 'cdb' as const, mapping: suggestMapping('cdb', header) }];
    const { importId } = await importHandlers['import.apply']({ files, overwriteHandCorrections: false }, tools);
    say(`done ${importId} ${name}`);
  }
}

function vehicleIds(): number[] {
  return context.db.read
    .prepare<[], { id: number }>('SELECT id FROM vehicles ORDER BY id')
    .all()
    .map(({ id }) => id);
}

function nobodyAnswered(vehicleId: number) {
  return { vehicleId, followUp: null, attempt: null, channel: 'call' as const, result: 'no_answer' as const };
}
