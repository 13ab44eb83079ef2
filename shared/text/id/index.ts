import { audit } from './audit.ts';
import { backup } from './backup.ts';
import { bookings } from './bookings.ts';
import { branches } from './branches.ts';
import { common } from './common.ts';
import { contact } from './contact.ts';
import { customers } from './customers.ts';
import { dailyReport } from './daily-report.ts';
import { dashboard } from './dashboard.ts';
import { desktop } from './desktop.ts';
import { dossier } from './dossier.ts';
import { errors } from './errors.ts';
import { figures } from './figures.ts';
import { firstRun } from './first-run.ts';
import { firstSteps } from './first-steps.ts';
import { guide } from './guide.ts';
import { headOffice } from './head-office.ts';
import { headOfficeAdmin } from './head-office-admin.ts';
import { headOfficeFigures } from './head-office-figures.ts';
import { headOfficeFiles } from './head-office-files.ts';
import { health } from './health.ts';
import { help } from './help.ts';
import { imports } from './imports.ts';
import { inquiries } from './inquiries.ts';
import { inquiryFiles } from './inquiry-files.ts';
import { lists } from './lists.ts';
import { merge } from './merge.ts';
import { notices } from './notices.ts';
import { privacy } from './privacy.ts';
import { problems } from './problems.ts';
import { recovery } from './recovery.ts';
import { reports } from './reports.ts';
import { session } from './session.ts';
import { settings } from './settings.ts';
import { shell } from './shell.ts';
import { sync } from './sync.ts';
import { targets } from './targets.ts';
import { today } from './today.ts';

export const id = {
  audit,
  backup,
  bookings,
  branches,
  common,
  contact,
  customers,
  dailyReport,
  dashboard,
  desktop,
  dossier,
  errors,
  figures,
  firstRun,
  firstSteps,
  guide,
  headOffice,
  headOfficeAdmin,
  headOfficeFigures,
  headOfficeFiles,
  health,
  help,
  imports,
  inquiries,
  lists,
  inquiryFiles,
  merge,
  notices,
  privacy,
  problems,
  recovery,
  reports,
  session,
  settings,
  shell,
  sync,
  targets,
  today,
} as const;
