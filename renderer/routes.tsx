import {
  IconCalendarEvent,
  IconChartBar,
  IconFileImport,
  IconFileText,
  IconListCheck,
  IconMessageQuestion,
  IconSettings,
  IconShieldCheck,
  IconUsers,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { AuditScreen } from './features/audit/screen.tsx';
import { BookingsScreen } from './features/bookings/screen.tsx';
import { BranchesScreen } from './features/branches/screen.tsx';
import { CustomerScreen } from './features/customer/screen.tsx';
import { CustomersScreen } from './features/customers/screen.tsx';
import { DashboardScreen } from './features/dashboard/screen.tsx';
import { GuideScreen } from './features/guide/screen.tsx';
import { ImportScreen } from './features/import/screen.tsx';
import { InquiriesScreen } from './features/inquiries/screen.tsx';
import { ReportsScreen } from './features/reports/screen.tsx';
import { SettingsScreen } from './features/settings/screen.tsx';
import { TodayScreen } from './features/today/screen.tsx';
import { PATHS, PRIVACY_PATH } from './paths.ts';

type ScreenName = Exclude<keyof typeof PATHS, 'branches' | 'guide'>;

export interface RailEntry {
  name: ScreenName;
  path: string;
  icon: typeof IconUsers;
  /** With Alt; a key stays a screen's own when others come. */
  digit: string;
}

/** The rail from top to bottom. */
export const RAIL: readonly RailEntry[] = [
  { name: 'today', path: PATHS.today, icon: IconListCheck, digit: '1' },
  { name: 'inquiries', path: PATHS.inquiries, icon: IconMessageQuestion, digit: '7' },
  { name: 'customers', path: PATHS.customers, icon: IconUsers, digit: '2' },
  { name: 'bookings', path: PATHS.bookings, icon: IconCalendarEvent, digit: '3' },
  { name: 'import', path: PATHS.import, icon: IconFileImport, digit: '4' },
  { name: 'reports', path: PATHS.reports, icon: IconFileText, digit: '5' },
  { name: 'dashboard', path: PATHS.dashboard, icon: IconChartBar, digit: '6' },
  { name: 'settings', path: PATHS.settings, icon: IconSettings, digit: '0' },
  { name: 'audit', path: PATHS.audit, icon: IconShieldCheck, digit: '9' },
];

/** One line per screen. A path ending in `/*?` keeps further parts for the screen itself. */
export const ROUTES: readonly { path: string; screen: ComponentType }[] = [
  { path: PATHS.today, screen: TodayScreen },
  { path: '/worklist/:tab', screen: TodayScreen },
  { path: `${PATHS.inquiries}/*?`, screen: InquiriesScreen },
  { path: PATHS.customers, screen: CustomersScreen },
  { path: `${PRIVACY_PATH}/*?`, screen: CustomersScreen },
  { path: `${PATHS.customers}/:id`, screen: CustomerScreen },
  { path: `${PATHS.bookings}/:day?/:booking?`, screen: BookingsScreen },
  { path: PATHS.import, screen: ImportScreen },
  { path: `${PATHS.reports}/:day?`, screen: ReportsScreen },
  { path: PATHS.dashboard, screen: DashboardScreen },
  { path: PATHS.branches, screen: BranchesScreen },
  { path: `${PATHS.settings}/*?`, screen: SettingsScreen },
  { path: PATHS.audit, screen: AuditScreen },
  { path: `${PATHS.guide}/:chapter?/:section?`, screen: GuideScreen },
];
