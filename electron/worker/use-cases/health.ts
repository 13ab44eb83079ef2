import type { healthContract } from '../../../shared/contract/health.ts';
import type { AreaHandlers } from '../area-handlers.ts';
import { warningsOf } from '../health/warnings.ts';

export const healthHandlers: AreaHandlers<typeof healthContract> = {
  'branch.warnings': ({ zone }, { context }) => warningsOf(context, zone ?? null),
};
