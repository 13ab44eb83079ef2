import { auditContract } from './audit.ts';
import { backupContract } from './backup.ts';
import { bookingContract } from './bookings.ts';
import { branchContract } from './branch.ts';
import { branchesContract } from './branches.ts';
import { campaignContract } from './campaigns.ts';
import { contactContract } from './contacts.ts';
import { customerContract } from './customers.ts';
import { dashboardContract } from './dashboard.ts';
import { dashboardRowsContract } from './dashboard-rows.ts';
import { dayContract } from './days.ts';
import { erasureContract } from './erasure.ts';
import { evaluationContract } from './evaluation.ts';
import { figureReportContract } from './figure-reports.ts';
import { figuresContract } from './figures.ts';
import { firstStepContract } from './first-steps.ts';
import { foundCustomerContract } from './found-customers.ts';
import { healthContract } from './health.ts';
import { importContract } from './imports.ts';
import { inquiryContract } from './inquiries.ts';
import { inquiryFileContract } from './inquiry-files.ts';
import { labelContract } from './labels.ts';
import { listContract } from './lists.ts';
import { mergeContract } from './merges.ts';
import { noticeContract } from './notices.ts';
import { privacyContract } from './privacy.ts';
import { programContract } from './programs.ts';
import { recentCustomerContract } from './recent-customers.ts';
import { recoveryContract } from './recovery.ts';
import { settingsContract } from './settings.ts';
import { syncContract } from './sync.ts';
import { worklistContract } from './worklist.ts';

// In two halves: the compiler's time and memory grow out of all measure with the number of contracts spread into one object.
const daysWork = {
  ...branchContract,
  ...branchesContract,
  ...importContract,
  ...programContract,
  ...worklistContract,
  ...listContract,
  ...contactContract,
  ...bookingContract,
  ...customerContract,
  ...foundCustomerContract,
  ...labelContract,
  ...mergeContract,
  ...inquiryContract,
  ...inquiryFileContract,
  ...campaignContract,
};
const figuresAndUpkeep = {
  ...dayContract,
  ...figuresContract,
  ...evaluationContract,
  ...figureReportContract,
  ...dashboardContract,
  ...dashboardRowsContract,
  ...recoveryContract,
  ...settingsContract,
  ...syncContract,
  ...auditContract,
  ...healthContract,
  ...noticeContract,
  ...privacyContract,
  ...erasureContract,
  ...firstStepContract,
  ...recentCustomerContract,
  ...backupContract,
};

/** Every call that a window, or the command line, can make to the store. Start reading here. */
export const storeContract = { ...daysWork, ...figuresAndUpkeep };
export type StoreContract = typeof storeContract;

/** Told by the store unasked, after every change: which call it was, so that windows fetch again what they show. */
export const CHANGED_EVENT = 'store.changed';
/** Told by main when the store worker has been started anew after a fault. */
export const RESTARTED_EVENT = 'store.restarted';
