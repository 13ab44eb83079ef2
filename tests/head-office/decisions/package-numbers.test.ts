import { expect, test } from 'vitest';
import { type HeadOfficeDatabase, openHeadOffice } from '../../../head-office/db/open.ts';
import { numberPackagesAfter } from '../../../head-office/db/package-numbers.ts';
import { insertPackage } from '../../../head-office/db/queries/decisions-send.ts';
import { DIALECTS, emptyDatabases } from '../../support/databases.ts';

const emptyDatabase = emptyDatabases();

const send = ({ db }: HeadOfficeDatabase) =>
  insertPackage(
    db,
    {
      kind: 'holidays',
      title: 'Libur',
      audience: { all: true },
      content: { holidays: [] },
      issued_at: '2026-11-19T02:00:00.000Z',
      issued_by: null,
    },
    [],
  );

test.each(DIALECTS)('on %s, packages are numbered after all that went out before a backup was restored', async (dialect) => {
  const office = await openHeadOffice(await emptyDatabase(dialect));
  const restored = await openHeadOffice(await emptyDatabase(dialect)); // a backup from before anything was sent
  try {
    await numberPackagesAfter(office, new Date('2026-11-19T02:00:00.000Z'));
    const sent = [await send(office), await send(office)];
    await numberPackagesAfter(office, new Date('2026-11-19T02:01:00.000Z')); // another instance, right after
    sent.push(await send(office));
    expect(sent).toEqual([...new Set(sent)].sort((one, other) => one - other));
    await numberPackagesAfter(restored, new Date('2026-11-19T03:00:00.000Z'));
    expect(await send(restored)).toBeGreaterThan(Math.max(...sent));
  } finally {
    await office.close();
    await restored.close();
  }
});
