import { z } from 'zod';

/** Of how many days, weeks and months the newest daily backup is kept: part of the settings. */
export const backupRetention = {
  backupDaily: z.number().int().min(1).max(60).default(7),
  backupWeekly: z.number().int().min(0).max(52).default(4),
  backupMonthly: z.number().int().min(0).max(60).default(12),
};
