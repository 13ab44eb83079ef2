import type { healthContract } from '../../../shared/contract/health.ts';
import type { AreaHandlers } from '../area-handlers.ts';
import { backupFindings } from '../backup/backup-findings.ts';
import { recoveryFindings } from '../health/recovery-findings.ts';
import { warningsOf } from '../health/warnings.ts';
import { printFindings } from './dashboard/scheduled-print.ts';

export const healthHandlers: AreaHandlers<typeof healthContract> = {
  'branch.warnings': async ({ zone }, { context }) =>
    warningsOf(context, zone ?? null, [...(await backupFindings(context)), ...recoveryFindings(context), ...printFindings(context)]),
};
