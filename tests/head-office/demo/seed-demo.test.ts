import { expect, test } from 'vitest';
import { seedDemo } from '../../../head-office/demo/seed-demo.ts';
import { startTestHeadOffice } from '../../support/head-office.ts';

const NOW = new Date('2026-11-20T01:00:00.000Z'); // eight in the morning in Jakarta

test('the demo has forty branches with three months of reports up to yesterday, and can be made once', async () => {
  const { headOffice, close } = await startTestHeadOffice({ now: () => NOW });
  const { db } = headOffice.database;
  try {
    const users = await seedDemo(headOffice);
    expect(users.map(({ role }) => role)).toEqual(['administrator', 'coordinator', 'viewer']);
    const branches = await db.selectFrom('branches').select('id').execute();
    const days = await db
      .selectFrom('summaries')
      .select(['branch_id', 'date', 'revision', 'due', 'followed_up', 'booked'])
      .orderBy('date')
      .execute();
    expect(branches).toHaveLength(40);
    expect(new Set(days.map(({ branch_id }) => branch_id)).size).toBe(38);
    expect([days[0]?.date, days.at(-1)?.date]).toEqual(['2026-09-01', '2026-11-19']);
    expect(days.length).toBeGreaterThan(38 * 55);
    expect(days.some(({ revision }) => revision === 2)).toBe(true);
    expect(days.every(({ due, followed_up, booked }) => due >= followed_up && followed_up >= booked && due > 0)).toBe(true);
    const months = await db.selectFrom('branch_months').select('month').distinct().execute();
    expect(months).toHaveLength(13);
    await expect(seedDemo(headOffice)).rejects.toThrow(/empty head office/);
  } finally {
    await close();
  }
});
