import { z } from 'zod';
import { read } from '../rpc/index.ts';
import { localDateTime } from './common.ts';

/** What people should know about the PC that the branch runs on; each has words (shared/text/<language>/health.ts). Nothing is refused for it. */
export const WARNING_CODES = [
  'clock_back',
  'clock_forward',
  'clock_jumped',
  'zone_changed',
  'folder_synced',
  'disk_low',
  'database_damaged',
  'backup_overdue',
  'second_backup_overdue',
  'recovery_key_missing',
  'dashboard_not_printed',
] as const;

const warning = z.object({
  code: z.enum(WARNING_CODES),
  /** What its words need: numbers, names of programs and zones. */
  data: z.record(z.string(), z.union([z.string(), z.number()])),
  /** When it was first noticed, by the branch's clock. */
  since: localDateTime,
});
export type Warning = z.infer<typeof warning>;

export const healthContract = {
  /** `zone`: the PC's time zone as the window knows it, which hears of a change at once. */
  'branch.warnings': read({ input: z.object({ zone: z.string().max(60).optional() }), output: z.array(warning) }),
};
