import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { worklistHandlers } from '../../../electron/worker/use-cases/worklist.ts';
import { call } from '../../support/call.ts';
import { openTestStore } from '../../support/store.ts';
import { apply, KARAWANG } from '../imports/support.ts';

test('the sample branch’s list of the export day holds exactly the known attempts, the nearest deadline first', async () => {
  const facts = JSON.parse(readFileSync(join(KARAWANG, 'facts.json'), 'utf8'));
  const opened = openTestStore({ now: `${facts.exportDay}T08:00` });
  try {
    await apply(opened, [join(KARAWANG, 'cdb.csv'), join(KARAWANG, 'a2.csv')]);
    const { items, progress } = await call(worklistHandlers, opened.context, 'worklist.day', {});
    const found = items.map(({ engineNumber, step, attempt, deadline }) => [engineNumber, step, attempt, deadline]);
    const known = facts.worklistOnExportDayWithNothingLoggedYet.map((row: Record<string, unknown>) => [
      row.engine,
      row.step,
      row.attempt,
      row.deadline,
    ]);
    expect(found.sort()).toEqual(known.sort());
    expect(new Set(items.map((item) => item.kind))).toEqual(new Set(['attempt']));
    expect(progress).toMatchObject({ total: known.length, done: 0, waiting: 0, left: known.length });
    // Nothing is late on the day a vehicle is first known: the order is that of the deadlines, numbers with several vehicles aside.
    expect(progress.late).toBe(0);
    const alone = items.filter((item) => items.filter((other) => other.phone === item.phone).length === 1).map((item) => item.deadline);
    expect(alone).toEqual([...alone].sort());
  } finally {
    opened.close();
  }
});
