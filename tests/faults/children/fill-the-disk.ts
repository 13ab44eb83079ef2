import { once } from 'node:events';
import { copyFileSync, existsSync, readdirSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fixedClock } from '../../../electron/worker/clock.ts';
import { storeHandlers } from '../../../electron/worker/handlers.ts';
import { writeCsv } from '../../../electron/worker/spreadsheets/write-csv.ts';
import { call } from '../../support/call.ts';
import { FIRST_DAY } from '../support/days.ts';
import { type FaultBranch, openFaultBranch } from '../support/fault-branch.ts';

/** A process that works on a branch until nothing more can be written, and goes on when it is told that there is room. */
interface Task {
  branch: FaultBranch;
  /** Deleted when there is to be room; null: the limit is raised from outside. */
  filler: string | null;
  /** Where the branch is copied to at the end, for others to look at. */
  copyTo: string;
}

const { branch, filler, copyTo } = JSON.parse(process.argv[2] ?? '{}') as Task;
const say = (line: string) => writeSync(1, `${line}\n`);
process.on('SIGXFSZ', () => undefined); // else the limit on a file's size ends the process instead of refusing the write

const { context, close } = openFaultBranch(branch, fixedClock(`${FIRST_DAY}T08:00`));
const vehicleId = context.db.read.prepare<[], { id: number }>('SELECT min(id) AS id FROM vehicles').get()?.id ?? 0;
let number = 0;

async function logOne(): Promise<void> {
  const note = `contact ${number} ${'x'.repeat(3000)}`;
  const draft = { vehicleId, followUp: null, attempt: null, channel: 'call' as const, result: 'no_answer' as const, note };
  const { contactIds } = await call(storeHandlers, context, 'contact.log', { drafts: [draft] });
  say(`done ${contactIds[0]} ${number}`);
  number += 1;
}

async function refusalOf(work: () => Promise<unknown>): Promise<string> {
  return work().then(
    () => 'none',
    (failure: { code?: string }) => failure.code ?? String(failure),
  );
}

const untilFull = () =>
  refusalOf(async () => {
    for (;;) await logOne();
  });
say(`refused ${await untilFull()}`);
say(`refused ${await refusalOf(logOne)}`); // and again: being refused once must not wear anything out
const exported = join(dirname(branch.file), 'export.csv');
const rows = Array.from({ length: 3000 }, () => ['x'.repeat(3000)]);
say(`export ${await refusalOf(() => writeCsv(exported, [{ header: 'X', type: 'text' }], rows))}`);
say(`left ${existsSync(exported) || readdirSync(dirname(exported)).some((name) => name.endsWith('.part'))}`);
say(`read ${(await call(storeHandlers, context, 'contact.ofDay', { date: FIRST_DAY })).length}`);
say('full');
if (filler) rmSync(filler);
else await once(process.stdin, 'data');
for (let more = 0; more < 20; more += 1) await logOne();
close();
for (const end of ['', '-wal']) if (existsSync(`${branch.file}${end}`)) copyFileSync(`${branch.file}${end}`, `${copyTo}${end}`);
say('went on');
process.exit(0);
