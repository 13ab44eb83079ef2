import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { runCli } from '../electron/cli/run-cli.ts';
import { systemClock } from '../electron/worker/clock.ts';
import { startDemoHeadOffice } from './demo-head-office.ts';
import { htmlToPdf } from './print-pdf.ts';

/**
 * `npm run demo [folder]`: a branch's whole day without a window, on the sample files of resources/demo, through the
 * command line's own commands, up to head office. Ends with the list of files made.
 */
const DAY = '2026-11-18';
const BRANCH = '07781';
const ADMIN = 'Admin Contoh';
const PIC = 'PIC Contoh';
const samples = resolve(import.meta.dirname, '../resources/demo');
const folder = resolve(process.argv[2] ?? 'demo');
const db = join(folder, 'cabang-contoh.db');

interface DemoItem {
  kind: string;
  engineNumber: string;
  step: string;
  channel: 'whatsapp' | 'call';
  customer: string;
}

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

await step('1. A new branch', ['init', '--branch-code', BRANCH, '--branch-name', 'Contoh']);
await step('2. The two portal files, joined on the engine number', [
  'import',
  '--cdb',
  join(samples, 'cdb.xlsx'),
  '--a2',
  join(samples, 'a2.csv'),
  '--today',
  DAY,
  '--user',
  PIC,
]);
const items = await worklist('3. The worklist builds itself');
const messages = items.filter((item) => item.channel === 'whatsapp');
const calls = items.filter((item) => item.channel === 'call');

console.log('\n4. Contacts under the SOP');
for (const [position, item] of messages.slice(0, 6).entries()) await log(item, 8 * 60 + position * 2, ['--result', 'sent']);
for (const [position, item] of calls.slice(0, 9).entries()) await log(item, 9 * 60 + position * 6, resultOfCall(position));
console.log('   and what the SOP does not allow:');
if (calls[9]) await log(calls[9], 10 * 60, ['--result', 'declined', '--objection', 'time'], { refused: true });

await step('5. The admin hands in the day, the PIC closes it', ['submit-day', '--date', DAY, '--user', ADMIN]);
await step(null, ['close-day', '--date', DAY, '--user', PIC]);
await step('6. The report of the day', ['report', 'daily', '--date', DAY, '--out', join(folder, 'laporan')]);
await sendToHeadOffice();
listFiles();

/** The branch joins a head office beside it and sends the closed day; head office shows what it got. */
async function sendToHeadOffice() {
  console.log('\n7. Head office, started beside it: the branch enrols, and its closed day arrives');
  const headOffice = await startDemoHeadOffice(folder);
  try {
    const code = await headOffice.enrolmentCode({ code: BRANCH, name: 'Contoh', area: 'Area Contoh' });
    await run(['enrol', '--url', headOffice.url, '--code', code]);
    await run(['sync', '--now']);
    for (const ending of ['pdf', 'xlsx'])
      writeFileSync(
        join(folder, `kantor-pusat-${BRANCH}-${DAY}.${ending}`),
        await headOffice.file(`branch-day.${ending}?id={branch}&date=${DAY}&language=id`),
      );
  } finally {
    await headOffice.stop();
  }
}

/** A believable morning: bookings, a weekend offer taken, one refused, silence, a call-back. */
function resultOfCall(position: number): string[] {
  const results = [
    ['--result', 'booked', '--booking-date', '2026-11-20', '--booking-time', '08:00', '--booking-type', 'regular'],
    ['--result', 'no_answer'],
    [
      '--result',
      'declined',
      '--objection',
      'time',
      '--weekday-impossible',
      '--offer',
      'weekend_booking',
      '--offer-answer',
      'accepted',
      '--booking-date',
      '2026-11-21',
      '--booking-time',
      '08:00',
      '--booking-type',
      'weekend',
    ],
    ['--result', 'unreachable'],
    ['--result', 'call_back', '--call-back-at', '2026-11-19T13:30'],
    ['--result', 'declined', '--objection', 'distance', '--offer', 'home_service', '--offer-answer', 'refused'],
  ];
  return results[position % results.length] ?? [];
}

async function log(item: DemoItem, minuteOfDay: number, result: string[], { refused = false } = {}) {
  const at = `${DAY}T${String(Math.floor(minuteOfDay / 60)).padStart(2, '0')}:${String(minuteOfDay % 60).padStart(2, '0')}`;
  const args = [
    'log',
    '--engine',
    item.engineNumber,
    '--step',
    item.step,
    '--at',
    at,
    '--user',
    ADMIN,
    '--channel',
    item.channel,
    ...result,
  ];
  console.log(`   ${at.slice(11)} ${item.step} ${item.customer}: ${result.filter((word) => !word.startsWith('--')).join(' ')}`);
  await run(args, { refused });
}

async function worklist(title: string): Promise<DemoItem[]> {
  console.log(`\n${title}`);
  const { lines } = await run(['worklist', '--date', DAY, '--json'], { quiet: true });
  const { items } = JSON.parse(lines[0] ?? '{"items":[]}') as { items: DemoItem[] };
  console.log(
    `   ${items.length} items, ${items.filter((item) => item.channel === 'whatsapp').length} by WhatsApp, ${items.filter((item) => item.channel === 'call').length} by phone`,
  );
  return items.filter((item) => item.kind === 'attempt');
}

async function step(title: string | null, args: string[]) {
  if (title) console.log(`\n${title}`);
  await run(args);
}

/** Stops the demo when a command does not end as it should. */
async function run(args: string[], { refused = false, quiet = false } = {}) {
  const lines: string[] = [];
  const print = (line: string) => {
    lines.push(line);
    if (!quiet) console.log(`   ${line}`);
  };
  const code = await runCli([...args, '--db', db], {
    clock: systemClock(),
    parserWorkerPath: new URL('../electron/worker/spreadsheets/parser-worker.ts', import.meta.url),
    backupWorkerPath: new URL('../electron/worker/backup/backup-worker.ts', import.meta.url),
    printPdf: htmlToPdf,
    out: print,
    err: print,
  });
  if ((code !== 0) !== refused) {
    console.error(`\nThe demo stopped: "${args[0]}" ended with exit code ${code}.`);
    process.exit(1);
  }
  return { lines };
}

function listFiles() {
  console.log('\nFiles made:');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const path = join(folder, name);
    if (statSync(path).isFile()) console.log(`   ${relative(process.cwd(), path)}  ${Math.ceil(statSync(path).size / 1024)} KB`);
  }
}
