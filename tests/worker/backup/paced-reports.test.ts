import { expect, test } from 'vitest';
import { pacedReports } from '../../../electron/worker/backup/paced-reports.ts';
import type { BackupProgress } from '../../../shared/contract/backup.ts';

test('the first and the last of each phase, and ten a second between them', () => {
  let milliseconds = 0;
  const told: string[] = [];
  const report = pacedReports(
    ({ phase, done }) => told.push(`${phase} ${done}`),
    () => milliseconds,
  );
  const steps = (phase: BackupProgress['phase']) => {
    for (let done = 0; done <= 25; done += 1) {
      report({ phase, done, total: 25 });
      milliseconds += 10;
    }
  };
  steps('copy');
  steps('verify');
  expect(told).toEqual(['copy 0', 'copy 10', 'copy 20', 'copy 25', 'verify 0', 'verify 10', 'verify 20', 'verify 25']);
});
