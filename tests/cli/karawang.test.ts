import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commandLine, FACTS, SAMPLES, SCHEMES } from './support.ts';

/** The sample branch through the command line: every file kind must tell the same story. */
describe('the sample branch on the command line', () => {
  let cli: ReturnType<typeof commandLine>;
  beforeEach(async () => {
    cli = commandLine();
    await cli.init();
    await cli.run('schemes', '--file', SCHEMES);
  });
  afterEach(() => cli.dispose());

  test.each([
    ['cdb.csv', 'a2.csv'],
    ['cdb.xlsx', 'a2.xlsx'],
    ['cdb.xls', 'a2.xls'],
    ['cdb_portal.xls', 'a2_semicolon.csv'],
  ])('%s and %s give the known figures and the known worklist', async (cdb, a2) => {
    const { code, json } = await cli.importFiles(cdb, a2);
    expect(code).toBe(0);
    expect(summary(json)).toEqual({
      applied: true,
      rows: [FACTS.cdbRows, FACTS.a2Rows],
      duplicates: FACTS.cdbDuplicateRows,
      rejected: FACTS.cdbRejected,
      fromCdb: FACTS.vehiclesFromCdb,
      onlyInA2: FACTS.vehiclesOnlyInA2,
      visits: FACTS.visits,
    });
    expect(await worklist()).toEqual(expectedWorklist());

    const again = await cli.importFiles(cdb, a2);
    expect(again.json.files.map((file: { new: number; changed: number }) => [file.new, file.changed])).toEqual([
      [0, 0],
      [0, 0],
    ]);
    expect(await worklist()).toEqual(expectedWorklist());
  });

  test('a dry run counts the same and writes nothing', async () => {
    const dry = await cli.run(
      'import',
      '--cdb',
      `${SCHEMES.replace('kpb-schemes.csv', '')}branch-karawang/cdb.csv`,
      '--today',
      FACTS.exportDay,
      '--dry-run',
    );
    expect(dry.json.applied).toBe(false);
    expect(dry.json.files[0].new).toBe(FACTS.vehiclesFromCdb);
    expect(await worklist()).toEqual([]);
  });

  test('rejected rows are saved, in the language asked for, and a name that is no workbook is refused first', async () => {
    const cdb = join(SAMPLES, 'cdb.csv');
    const wrong = await cli.run('import', '--cdb', cdb, '--today', FACTS.exportDay, '--rejected', join(cli.folder, 'ditolak.csv'));
    expect([wrong.code, await worklist()]).toEqual([2, []]);
    const target = join(cli.folder, 'rejected.xlsx');
    const { code, json } = await cli.run('import', '--cdb', cdb, '--today', FACTS.exportDay, '--rejected', target, '--language', 'en');
    expect([code, json.rejectedFiles]).toEqual([0, [target]]);
    const sheet = strFromU8(unzipSync(readFileSync(target))['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    const count = Object.values(FACTS.cdbRejected).reduce((sum: number, some) => sum + Number(some), 0);
    expect(sheet.match(/<row /g)).toHaveLength(count + 1);
    expect(sheet).toContain('Reason');
  });

  test('undo takes everything back', async () => {
    await cli.importFiles('cdb.csv', 'a2.csv');
    const undone = await cli.run('undo-import');
    expect(undone.json.undone).toBe(true);
    expect(await worklist()).toEqual([]);
  });

  test('the SOP is enforced: an objection without its offer is refused by name, with it the booking appears', async () => {
    await cli.importFiles('cdb.csv', 'a2.csv');
    const due = FACTS.worklistOnExportDayWithNothingLoggedYet.find((item) => item.attempt === 2);
    const log = (...rest: string[]) =>
      cli.run(
        'log',
        '--engine',
        due?.engine ?? '',
        '--step',
        due?.step ?? '',
        '--at',
        '2026-11-18T09:10',
        '--user',
        'Rina',
        '--channel',
        'call',
        ...rest,
      );

    const refused = await log('--result', 'declined', '--objection', 'time', '--weekday-impossible');
    expect(refused.code).toBe(2);
    expect(refused.json.error).toMatchObject({ code: 'offer_required', data: { problems: ['offer_required', 'offer_answer_required'] } });
    expect(refused.json.error.message).toMatch(/\w{10,}|\s/);

    const taken = await log(
      ...[
        '--result',
        'declined',
        '--objection',
        'time',
        '--weekday-impossible',
        '--offer',
        'weekend_booking',
        '--offer-answer',
        'accepted',
      ],
      ...['--booking-date', '2026-11-21', '--booking-time', '08:00', '--booking-type', 'weekend'],
    );
    expect(taken.code).toBe(0);
    expect(taken.json.bookingId).toBeGreaterThan(0);

    const tomorrow = await cli.run('worklist', '--date', '2026-11-20');
    const confirm = tomorrow.json.items.filter((item: { kind: string }) => item.kind === 'confirm_booking');
    expect(confirm).toMatchObject([{ engineNumber: due?.engine, booking: { date: '2026-11-21', slot: '08:00', type: 'weekend' } }]);
  });

  test('the day is logged, handed in, closed and reported', async () => {
    await cli.importFiles('cdb.csv', 'a2.csv');
    const [first, second] = FACTS.worklistOnExportDayWithNothingLoggedYet.filter((item) => item.attempt === 3);
    for (const item of [first, second]) {
      await cli.run(
        'log',
        '--engine',
        item?.engine ?? '',
        '--step',
        item?.step ?? '',
        '--at',
        '2026-11-18T10:00',
        '--user',
        'Rina',
        '--channel',
        'call',
        '--result',
        'no_answer',
      );
    }
    expect((await cli.run('submit-day', '--date', '2026-11-18', '--user', 'Rina')).json.submitted).toBe(true);
    expect((await cli.run('close-day', '--date', '2026-11-18', '--user', 'Dewi')).json.revision).toBe(1);

    const report = await cli.run('report', 'daily', '--date', '2026-11-18', '--out', `${cli.folder}/out`);
    expect(report.json).toMatchObject({
      revision: 1,
      rows: 2,
      figures: { day: { total: { due: expectedWorklist().length, followedUp: 2, reached: 0, booked: 0 } } },
    });
    expect(Object.keys(report.json.files)).toEqual(['pdf', 'xlsx', 'csv']);
  });

  async function worklist() {
    const { json } = await cli.run('worklist', '--date', FACTS.exportDay);
    return (json.items as Item[])
      .map(({ engineNumber, step, attempt, deadline }) => `${engineNumber} ${step} ${attempt} ${deadline}`)
      .sort();
  }
});

interface Item {
  engineNumber: string;
  step: string;
  attempt: number;
  deadline: string;
}

function expectedWorklist(): string[] {
  return FACTS.worklistOnExportDayWithNothingLoggedYet.map((item) => `${item.engine} ${item.step} ${item.attempt} ${item.deadline}`).sort();
}

interface Outcome {
  applied: boolean;
  files: { rows: number; duplicate: number; rejected: { code: string }[] }[];
  vehicles: { fromCdb: number; onlyInA2: number };
  visits: number;
}

function summary({ applied, files, vehicles, visits }: Outcome) {
  const rejected: Record<string, number> = {};
  for (const { code } of files.flatMap((file) => file.rejected)) rejected[code] = (rejected[code] ?? 0) + 1;
  return {
    applied,
    rows: files.map((file) => file.rows),
    duplicates: files.reduce((sum, file) => sum + file.duplicate, 0),
    rejected,
    fromCdb: vehicles.fromCdb,
    onlyInA2: vehicles.onlyInA2,
    visits,
  };
}
