import { branchMigration } from './0010-branch.ts';
import { syncMigration } from './0020-sync.ts';
import { passwordsMigration } from './0030-passwords.ts';
import { auditChainMigration } from './0040-audit-chain.ts';
import { funnelMigration } from './0050-funnel.ts';
import { flowsMigration } from './0060-flows.ts';
import { inquiryOutcomeMigration } from './0070-inquiry-outcome.ts';
import { inquiryFilesMigration } from './0080-inquiry-files.ts';
import { growthMigration } from './0090-growth.ts';
import { mergeMigration } from './0100-merge.ts';
import { labelsMigration } from './0110-labels.ts';
import { worklistMigration } from './0120-worklist.ts';
import { waitingMigration } from './0130-waiting.ts';
import { coveringMigration } from './0140-covering.ts';
import { inquiryWorkMigration } from './0150-inquiry-work.ts';
import { privacyMigration } from './0160-privacy.ts';
import { erasureMigration } from './0170-erasure.ts';
import type { Migration } from './migration.ts';

/** In order. Listed by hand, because looking files up by path does not survive bundling. */
export const MIGRATIONS: readonly Migration[] = [
  branchMigration,
  syncMigration,
  passwordsMigration,
  auditChainMigration,
  funnelMigration,
  flowsMigration,
  inquiryOutcomeMigration,
  inquiryFilesMigration,
  growthMigration,
  mergeMigration,
  labelsMigration,
  worklistMigration,
  waitingMigration,
  coveringMigration,
  inquiryWorkMigration,
  privacyMigration,
  erasureMigration,
];
