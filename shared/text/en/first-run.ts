import type { firstRun as id } from '../id/first-run.ts';
import type { SameKeys } from '../same-keys.ts';

export const firstRun = {
  title: 'Welcome to Kawal',
  lead: 'Kawal builds the list of work each day: who is due for service, how to reach them, and what came of it. All data of the branch stays on this PC.',
  createTitle: 'Create a new branch',
  createBody: 'As on your letterhead. All of it can be changed later in Settings.',
  branchCode: 'Branch code',
  branchName: 'Branch name',
  company: 'Company name',
  timezone: 'Time zone',
  zone_Jakarta: 'WIB (Jakarta)',
  zone_Makassar: 'WITA (Makassar)',
  zone_Jayapura: 'WIT (Jayapura)',
  userName: 'Your name',
  userRole: 'Your role',
  required: 'Required',
  createAction: 'Create branch and start',
  openTitle: 'Open existing data',
  openBody: 'A Kawal branch file from another PC or from a backup.',
  openAction: 'Choose file…',
  demoTitle: 'Look around with sample data',
  demoBody: 'A made-up branch with a year behind it, to try things without fear.',
  demoAction: 'Load sample data',
  demoProgress: 'Making the sample data, {percent}%',
  after: 'Next: import the CDB and A2 files from the portal, and the list of work builds itself.',
} satisfies SameKeys<typeof id>;
