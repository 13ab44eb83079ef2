import { expect, test } from 'vitest';
import { query } from '../../db/handle.ts';
import { fixedClock } from '../../electron/worker/clock.ts';
import { worklistHandlers } from '../../electron/worker/use-cases/worklist.ts';
import { call } from '../support/call.ts';
import { startChild } from './support/child-process.ts';
import { FIRST_DAY } from './support/days.ts';
import { countOf, integrityOf, lookAt, makeFaultBranch, openFaultBranch, removeBranch } from './support/fault-branch.ts';
import { inForm } from './support/faults-form.ts';
import { ALL_KEPT, keptRows, makeOlderBranch, NEW_VERSION, versionOf } from './support/older-branch.ts';
import { reportFigure } from './support/report-figure.ts';

// Number 8: the window and scheduled tasks, or two command lines, on one branch file at the same time.
const WRITES = inForm({ short: 100, full: 1000 });

test('two writers and a reader at one branch lose no row, and nobody is told that it is busy', {
  timeout: inForm({ short: 60_000, full: 600_000 }),
}, async (context) => {
  const branch = makeFaultBranch(30);
  const writers = [1, 2].map((run) => startChild('work-until-killed.ts', { job: 'log', branch, run, count: WRITES }));
  let finished = 0;
  for (const writer of writers)
    void writer.ended.then(() => {
      finished += 1;
    });
  const reader = openFaultBranch(branch, fixedClock(`${FIRST_DAY}T08:00`));
  await Promise.all(writers.map((writer) => writer.lineStarting('done')));
  const seen: number[] = [];
  while (finished < writers.length) {
    const day = await call(worklistHandlers, reader.context, 'worklist.day', { date: FIRST_DAY });
    expect(day.items.length).toBeGreaterThan(0);
    seen.push(reader.context.db.read.all(query.selectFrom('contacts').select('id')).length);
    await new Promise((resolve) => setImmediate(resolve));
  }
  reader.close();
  const ends = await Promise.all(writers.map((writer) => writer.ended));
  expect(ends).toEqual([
    { code: 0, errors: '' },
    { code: 0, errors: '' },
  ]);

  const done = writers.flatMap((writer) => writer.lines.filter((line) => line.startsWith('done')).map((line) => line.split(' ')));
  const kept = lookAt(branch, (db) =>
    done.filter(([, id, ...note]) => countOf(db, 'FROM contacts WHERE id = ? AND note = ?', id, note.join(' ')) === 1),
  );
  expect([done.length, kept.length, lookAt(branch, (db) => countOf(db, 'FROM contacts')), lookAt(branch, integrityOf)]).toEqual([
    2 * WRITES,
    2 * WRITES,
    2 * WRITES,
    'ok',
  ]);
  expect(seen).toEqual([...seen].sort((one, other) => one - other)); // the reader never went back in time
  removeBranch(branch);
  reportFigure(
    context,
    `8 two instances: ${kept.length} of ${done.length} rows of two writers kept, ${seen.length} readings between them, 0 refused as busy`,
  );
});

test('two programs that open an older branch at once migrate it once, and both go on', async (context) => {
  const branch = makeOlderBranch();
  const programs = [1, 2].map(() => startChild('migrate.ts', { ...branch, endAt: null, waits: true }));
  await Promise.all(programs.map((program) => program.lineStarting('ready')));
  for (const program of programs) program.process.stdin?.end('go on\n');
  expect(await Promise.all(programs.map((program) => program.ended))).toEqual([
    { code: 0, errors: '' },
    { code: 0, errors: '' },
  ]);
  expect(lookAt(branch, (db) => [versionOf(db), integrityOf(db), keptRows(db)])).toEqual([NEW_VERSION, 'ok', ALL_KEPT]);
  removeBranch(branch);
  reportFigure(context, '8 two instances: an older branch opened by two programs at once was migrated once, 0 rows lost');
});
