import type { StoreHandlers } from './area-handlers.ts';
import { withKnownFaults } from './known-faults.ts';
import { guarded } from './permissions.ts';
import { auditHandlers } from './use-cases/audit.ts';
import { backupHandlers } from './use-cases/backup.ts';
import { bookingHandlers } from './use-cases/bookings.ts';
import { branchHandlers } from './use-cases/branch.ts';
import { branchesHandlers } from './use-cases/branches.ts';
import { campaignHandlers } from './use-cases/campaigns.ts';
import { contactHandlers } from './use-cases/contacts.ts';
import { customerHandlers } from './use-cases/customers.ts';
import { dashboardHandlers } from './use-cases/dashboard.ts';
import { dayHandlers } from './use-cases/days.ts';
import { erasureHandlers } from './use-cases/erasure.ts';
import { figuresHandlers } from './use-cases/figures.ts';
import { firstStepHandlers } from './use-cases/first-steps.ts';
import { foundCustomerHandlers } from './use-cases/found-customers.ts';
import { healthHandlers } from './use-cases/health.ts';
import { importHandlers } from './use-cases/imports.ts';
import { inquiryHandlers } from './use-cases/inquiries.ts';
import { inquiryFileHandlers } from './use-cases/inquiry-files.ts';
import { labelHandlers } from './use-cases/labels.ts';
import { listHandlers } from './use-cases/lists.ts';
import { mergeHandlers } from './use-cases/merges.ts';
import { noticeHandlers } from './use-cases/notices.ts';
import { privacyHandlers } from './use-cases/privacy.ts';
import { programHandlers } from './use-cases/programs.ts';
import { recentCustomerHandlers } from './use-cases/recent-customers.ts';
import { recoveryHandlers } from './use-cases/recovery.ts';
import { settingsHandlers } from './use-cases/settings.ts';
import { syncHandlers } from './use-cases/sync.ts';
import { worklistHandlers } from './use-cases/worklist.ts';

/** Every call of the contract and who answers it, each behind its permission, and with words for what the disk may do. */
export const storeHandlers: StoreHandlers = withKnownFaults(
  guarded({
    ...branchHandlers,
    ...branchesHandlers,
    ...importHandlers,
    ...programHandlers,
    ...worklistHandlers,
    ...contactHandlers,
    ...bookingHandlers,
    ...customerHandlers,
    ...foundCustomerHandlers,
    ...labelHandlers,
    ...mergeHandlers,
    ...dayHandlers,
    ...recoveryHandlers,
    ...settingsHandlers,
    ...figuresHandlers,
    ...inquiryHandlers,
    ...inquiryFileHandlers,
    ...dashboardHandlers,
    ...campaignHandlers,
    ...syncHandlers,
    ...auditHandlers,
    ...healthHandlers,
    ...listHandlers,
    ...noticeHandlers,
    ...privacyHandlers,
    ...erasureHandlers,
    ...firstStepHandlers,
    ...recentCustomerHandlers,
    ...backupHandlers,
  }),
);
